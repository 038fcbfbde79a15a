/* Numbers, occupation codes, days, periods, encodings: what single cells are made of. */
#include "fuzz.h"

#include "base/decimal.h"
#include "base/json.h"
#include "base/utf8.h"
#include "read/encoding.h"
#include "validate/soc.h"

static void check_printed(struct fuzz *fuzz, struct decimal decimal, bool grouped)
{
    struct buffer out = {.arena = &fuzz->arena};
    struct decimal again = {0};
    decimal_print(&out, decimal, grouped);
    fuzz_require(decimal_parse(buffer_text(&out), &again), "a printed number that does not read");
    fuzz_require(again.digits == decimal.digits && again.places == decimal.places,
                 "a printed number that reads as another");
}

static void check_decimal(struct fuzz *fuzz, struct text text, struct decimal *decimal)
{
    *decimal = (struct decimal){-1, 0};
    if (!decimal_parse(text, decimal)) {
        fuzz_require(decimal->digits == -1, "a number that was refused and taken");
        return;
    }
    fuzz_require(decimal->places >= 0 && decimal->places <= 18, "places beyond the promise");
    check_printed(fuzz, *decimal, false);
    check_printed(fuzz, *decimal, true);
    fuzz_require(decimal_compare(*decimal, *decimal) == 0, "a number that is not itself");
    struct decimal jobs = *decimal;
    bool lifted = decimal_thousands(&jobs);
    fuzz_require(lifted == (decimal_compare(jobs, *decimal) != 0) || decimal->digits == 0,
                 "thousands that are not said, or said and not made");
    fuzz_require((jobs.digits < 0) == (decimal->digits < 0), "thousands with another sign");
    fuzz_require(decimal_double(*decimal) <= 1e18, "a double beyond its digits");
}

static void check_order(struct decimal a, struct decimal b)
{
    fuzz_require(decimal_compare(a, b) == -decimal_compare(b, a), "an order that depends on order");
}

static void check_code(struct fuzz *fuzz, struct text text)
{
    soc_code code = 0;
    soc_code again = 0;
    soc_is_damaged(text);
    if (soc_parse(text, &code)) {
        struct text printed = soc_text(&fuzz->arena, code);
        fuzz_require(soc_parse(printed, &again) && again == code, "a code that reads as another");
    }
}

static void check_period(struct text text)
{
    struct release release = {.period = text};
    int year = release_year(&release);
    fuzz_require(year >= 0 && year <= 9999, "a year that is none");
    enum soc_edition edition = soc_edition_of(year);
    fuzz_require(edition < SOC_EDITIONS, "an edition that is none");
    release_is_day(text);
    release_kind_of(text);
}

static void check_text(struct fuzz *fuzz, struct text text)
{
    struct buffer out = {.arena = &fuzz->arena};
    size_t bad = utf8_invalid_at(text);
    fuzz_require(bad <= text.len && utf8_count(text) <= text.len, "more characters than bytes");
    utf8_columns(text);
    text_distance(text, TEXT("Median Annual Wage"));
    fuzz_require(text_trim(text).len <= text.len, "a trim that adds");
    if (bad == text.len) {
        utf8_composed(&fuzz->arena, text);
        json_string(&out, text);
    }
}

static void check_encoding(struct fuzz *fuzz, struct text text)
{
    const struct source *source = fuzz_source(fuzz, "data.csv", text);
    const struct source *turned = encoding_to_utf8(&fuzz->arena, source, &fuzz->diags);
    fuzz_require(turned == source || utf8_invalid_at(turned->bytes) == turned->bytes.len,
                 "a turned file that is not UTF-8");
    fuzz_require(utf8_count(turned->bytes) == utf8_count(source->bytes),
                 "a turned file with other columns");
}

/* Each line is a cell, compared with the one before. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct fuzz fuzz;
    fuzz_open(&fuzz);
    struct text rest = fuzz_text(bytes, size);
    struct decimal before = {0};
    check_encoding(&fuzz, rest);
    while (rest.len) {
        struct text cell = text_cut(&rest, '\n');
        struct decimal decimal;
        check_decimal(&fuzz, cell, &decimal);
        check_order(before, decimal);
        check_code(&fuzz, cell);
        check_period(cell);
        check_text(&fuzz, cell);
        before = decimal;
    }
    fuzz_close(&fuzz);
    return 0;
}
