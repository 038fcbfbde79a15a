#include "validate/area_kind.h"

/* American Samoa, Guam, the Northern Mariana Islands, Puerto Rico, the Virgin Islands. */
static const char *const territories[] = {"60", "66", "69", "72", "78"};

static bool is_territory(struct text code)
{
    for (size_t i = 0; i < sizeof territories / sizeof *territories; i++) {
        if (text_is(code, territories[i])) {
            return true;
        }
    }
    return false;
}

enum area_kind area_kind_of(struct text code)
{
    for (size_t i = 0; i < code.len; i++) {
        if (code.at[i] < '0' || code.at[i] > '9') {
            return AREA_KINDS;
        }
    }
    switch (code.len) {
    case 2:
        return text_is(code, "99")  ? AREA_KIND_NATION
               : is_territory(code) ? AREA_KIND_TERRITORY
                                    : AREA_KIND_STATE;
    case 5:
        return AREA_KIND_METROPOLITAN;
    case 7:
        return AREA_KIND_NONMETROPOLITAN;
    default:
        return AREA_KINDS;
    }
}

const char *area_kind_name(enum area_kind kind)
{
    static const char *const names[AREA_KINDS] = {"nation", "state", "territory", "metropolitan",
                                                  "nonmetropolitan"};
    return kind < AREA_KINDS ? names[kind] : "";
}
