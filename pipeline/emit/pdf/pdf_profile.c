#include "emit/pdf/pdf_private.h"

#include <string.h>

/* A small ICC profile (version 2.4, matrix and curve): the primaries and white of sRGB with the
 * plain gamma of 2.2 that its curve comes close to. Fixed-point numbers have 16 binary digits. */
enum {
    PROFILE_LEN = 448,
    TAGS_AT = 128,
    NAME_AT = 240,
    TERMS_AT = 332,
    COLORS_AT = 352,
    COLOR_LEN = 20,
    CURVE_AT = 432
};

static const struct {
    const char *name;
    unsigned at, len;
} profile_tags[] = {
    {"desc", NAME_AT, 92},
    {"cprt", TERMS_AT, 20},
    {"wtpt", COLORS_AT, COLOR_LEN},
    {"rXYZ", COLORS_AT + COLOR_LEN, COLOR_LEN},
    {"gXYZ", COLORS_AT + 2 * COLOR_LEN, COLOR_LEN},
    {"bXYZ", COLORS_AT + 3 * COLOR_LEN, COLOR_LEN},
    {"rTRC", CURVE_AT, 14},
    {"gTRC", CURVE_AT, 14},
    {"bTRC", CURVE_AT, 14},
};

/* X, Y, Z of white, red, green and blue. */
static const unsigned profile_colors[4][3] = {
    {63190, 65536, 54061}, {28578, 14582, 913}, {25235, 46981, 6364}, {9377, 3973, 46804}};

static void put_number(unsigned char *profile, size_t at, unsigned number)
{
    for (size_t i = 0; i < 4; i++) {
        profile[at + i] = (unsigned char)(number >> (24 - 8 * i) & 0xFF);
    }
}

static void put_word(unsigned char *profile, size_t at, const char *word)
{
    memcpy(profile + at, word, strlen(word));
}

static void put_header(unsigned char *profile)
{
    const unsigned version = 0x02400000, year_and_month = 2000 << 16 | 1, day_and_hour = 1 << 16;
    put_number(profile, 0, PROFILE_LEN);
    put_number(profile, 8, version);
    put_word(profile, 12, "mntrRGB XYZ ");
    put_number(profile, 24, year_and_month);
    put_number(profile, 28, day_and_hour);
    put_word(profile, 36, "acsp");
    for (size_t i = 0; i < 3; i++) {
        put_number(profile, 68 + 4 * i, profile_colors[0][i]);
    }
}

static void put_tags(unsigned char *profile)
{
    const size_t count = sizeof profile_tags / sizeof *profile_tags;
    put_number(profile, TAGS_AT, (unsigned)count);
    for (size_t i = 0; i < count; i++) {
        size_t at = TAGS_AT + 4 + 12 * i;
        put_word(profile, at, profile_tags[i].name);
        put_number(profile, at + 4, profile_tags[i].at);
        put_number(profile, at + 8, profile_tags[i].len);
    }
}

struct text pdf_color_profile(struct arena *arena)
{
    const unsigned gamma = 0x0233; /* 2.2 with 8 binary digits */
    unsigned char *profile = arena_take(arena, PROFILE_LEN);
    put_header(profile);
    put_tags(profile);
    put_word(profile, NAME_AT, "desc");
    put_number(profile, NAME_AT + 8, sizeof "sRGB");
    put_word(profile, NAME_AT + 12, "sRGB");
    put_word(profile, TERMS_AT, "text");
    put_word(profile, TERMS_AT + 8, "no copyright");
    for (size_t color = 0; color < 4; color++) {
        size_t at = COLORS_AT + COLOR_LEN * color;
        put_word(profile, at, "XYZ ");
        for (size_t i = 0; i < 3; i++) {
            put_number(profile, at + 8 + 4 * i, profile_colors[color][i]);
        }
    }
    put_word(profile, CURVE_AT, "curv");
    put_number(profile, CURVE_AT + 8, 1);
    profile[CURVE_AT + 12] = (unsigned char)(gamma >> 8);
    profile[CURVE_AT + 13] = gamma & 0xFF;
    return (struct text){(const char *)profile, PROFILE_LEN};
}
