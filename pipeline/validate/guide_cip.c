#include "validate/guide_cip.h"

bool guide_cip_is(struct text text)
{
    bool good = text.len == 7 && text.at[2] == '.';
    for (size_t i = 0; good && i < text.len; i++) {
        good = i == 2 || (text.at[i] >= '0' && text.at[i] <= '9');
    }
    return good;
}

bool guide_cip_is_wanted(const struct guide_definitions *guides, struct text cip)
{
    for (size_t i = 0; i < guides->count; i++) {
        for (size_t j = 0; j < guides->items[i].cip_count; j++) {
            if (text_equal(guides->items[i].cips[j], cip)) {
                return true;
            }
        }
    }
    return false;
}
