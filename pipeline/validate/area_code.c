#include "validate/area_code.h"

bool area_is_code(struct text text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9') {
            return false;
        }
    }
    return text.len == 2 || text.len == 5 || text.len == 7;
}
