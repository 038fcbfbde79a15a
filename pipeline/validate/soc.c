#include "validate/soc.h"

#include "base/fill.h"

static const struct {
    const char *name;
    const char *key;
} editions[SOC_EDITIONS] = {
    [SOC_2010] = {SAY("SOC 2010"), "soc-2010"},
    [SOC_HYBRID] = {SAY("the hybrid of SOC 2010 and 2018"), "soc-hybrid"},
    [SOC_2018] = {SAY("SOC 2018"), "soc-2018"},
};

const char *soc_edition_name(enum soc_edition edition)
{
    return editions[edition].name;
}

const char *soc_edition_key(enum soc_edition edition)
{
    return editions[edition].key;
}

bool soc_parse(struct text text, soc_code *code)
{
    if (text_starts(text, "=\"") && text.len == 10 && text.at[9] == '"') {
        text = text_part(text, 2, 9);
    }
    if (text.len != 7 || text.at[2] != '-') {
        return false;
    }
    soc_code value = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (i != 2 && (text.at[i] < '0' || text.at[i] > '9')) {
            return false;
        }
        value = i == 2 ? value : value * 10 + (soc_code)(text.at[i] - '0');
    }
    *code = value;
    return true;
}

bool soc_is_damaged(struct text text)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        struct text head = text_part(text, 0, 3);
        struct text tail = text_part(text, text.len > 3 ? text.len - 3 : 0, text.len);
        if (text.len >= 5 && text.len <= 11 &&
            (text_is_ignoring_case(head, months[i]) || text_is_ignoring_case(tail, months[i]))) {
            return true; /* Nov-11, 11-Nov, Nov-2021 */
        }
    }
    return false;
}

struct text soc_text(struct arena *arena, soc_code code)
{
    return text_format(arena, "%02u-%04u", (unsigned)(code / 10000), (unsigned)(code % 10000));
}

enum soc_edition soc_edition_of(int year)
{
    /* From which year on each edition is used. */
    static const struct {
        int year;
        enum soc_edition edition;
    } starts[] = {{0, SOC_2010}, {2019, SOC_HYBRID}, {2021, SOC_2018}};
    enum soc_edition edition = SOC_2010;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        edition = year >= starts[i].year ? starts[i].edition : edition;
    }
    return edition;
}
