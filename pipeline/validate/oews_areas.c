#include "validate/oews_areas.h"

#include <string.h>

struct state {
    char code[3];
    char abbreviation[3];
    const char *name;
};

/* FIPS 5-2, which the Census Bureau keeps up; names as OEWS writes them. */
static const struct state states[] = {
    {"01", "AL", "Alabama"},
    {"02", "AK", "Alaska"},
    {"04", "AZ", "Arizona"},
    {"05", "AR", "Arkansas"},
    {"06", "CA", "California"},
    {"08", "CO", "Colorado"},
    {"09", "CT", "Connecticut"},
    {"10", "DE", "Delaware"},
    {"11", "DC", "District of Columbia"},
    {"12", "FL", "Florida"},
    {"13", "GA", "Georgia"},
    {"15", "HI", "Hawaii"},
    {"16", "ID", "Idaho"},
    {"17", "IL", "Illinois"},
    {"18", "IN", "Indiana"},
    {"19", "IA", "Iowa"},
    {"20", "KS", "Kansas"},
    {"21", "KY", "Kentucky"},
    {"22", "LA", "Louisiana"},
    {"23", "ME", "Maine"},
    {"24", "MD", "Maryland"},
    {"25", "MA", "Massachusetts"},
    {"26", "MI", "Michigan"},
    {"27", "MN", "Minnesota"},
    {"28", "MS", "Mississippi"},
    {"29", "MO", "Missouri"},
    {"30", "MT", "Montana"},
    {"31", "NE", "Nebraska"},
    {"32", "NV", "Nevada"},
    {"33", "NH", "New Hampshire"},
    {"34", "NJ", "New Jersey"},
    {"35", "NM", "New Mexico"},
    {"36", "NY", "New York"},
    {"37", "NC", "North Carolina"},
    {"38", "ND", "North Dakota"},
    {"39", "OH", "Ohio"},
    {"40", "OK", "Oklahoma"},
    {"41", "OR", "Oregon"},
    {"42", "PA", "Pennsylvania"},
    {"44", "RI", "Rhode Island"},
    {"45", "SC", "South Carolina"},
    {"46", "SD", "South Dakota"},
    {"47", "TN", "Tennessee"},
    {"48", "TX", "Texas"},
    {"49", "UT", "Utah"},
    {"50", "VT", "Vermont"},
    {"51", "VA", "Virginia"},
    {"53", "WA", "Washington"},
    {"54", "WV", "West Virginia"},
    {"55", "WI", "Wisconsin"},
    {"56", "WY", "Wyoming"},
    {"60", "AS", "American Samoa"},
    {"66", "GU", "Guam"},
    {"69", "MP", "Northern Mariana Islands"},
    {"72", "PR", "Puerto Rico"},
    {"78", "VI", "Virgin Islands"},
};

const char *area_kind_name(enum area_kind kind)
{
    static const char *const names[AREA_KINDS] = {"nation", "state", "territory", "metropolitan",
                                                  "nonmetropolitan"};
    return names[kind];
}

enum area_kind area_kind_of(struct text code)
{
    enum { STATE_DIGITS = 2, METROPOLITAN_DIGITS = 5, FIRST_TERRITORY = '6' };
    if (code.len == STATE_DIGITS) {
        return text_is(code, "99")             ? AREA_NATION
               : code.at[0] >= FIRST_TERRITORY ? AREA_TERRITORY
                                               : AREA_STATE;
    }
    return code.len <= METROPOLITAN_DIGITS ? AREA_METROPOLITAN : AREA_NONMETROPOLITAN;
}

struct text area_state_code(struct text name)
{
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        if (text_is_ignoring_case(name, states[i].name) ||
            text_is_ignoring_case(name, states[i].abbreviation)) {
            return (struct text){states[i].code, strlen(states[i].code)};
        }
    }
    return (struct text){"", 0};
}
