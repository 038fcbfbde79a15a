#include "support.h"
#include "validate/soc.h"

static void test_codes(void **state)
{
    (void)state;
    soc_code code = 7;
    assert_true(soc_parse(TEXT("29-2032"), &code));
    assert_int_equal(code, 292032);
    assert_true(soc_parse(TEXT("=\"29-2032\""), &code));
    assert_int_equal(code, 292032);
    assert_true(soc_parse(TEXT("11-0000"), &code));
    assert_int_equal(code, 110000);
}

static void test_what_is_no_code(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",        "29-203",     "29-20322",   "292032",   "29_2032",     "29-203X",
        "2X-2032", " 29-2032",   "=\"29-2032", "=29-2032", "\"29-2032\"", "=\"29-203\"\"",
        "29--032", "29-2032.00", "Nov-11",     "29–2032",  "2-92032",     "='29-2032'"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        soc_code code = 7;
        if (soc_parse(text_of(texts[i]), &code)) {
            fail_msg("'%s' was read as a code", texts[i]);
        }
        assert_int_equal(code, 7);
    }
}

static void test_codes_that_became_dates(void **state)
{
    (void)state;
    assert_true(soc_is_damaged(TEXT("Nov-11")));
    assert_true(soc_is_damaged(TEXT("11-Nov")));
    assert_true(soc_is_damaged(TEXT("nov-2021")));
    assert_true(soc_is_damaged(TEXT("Jan-31")));
    assert_true(soc_is_damaged(TEXT("Dec-9111")));
    assert_false(soc_is_damaged(TEXT("29-2032")));
    assert_false(soc_is_damaged(TEXT("Nov")));
    assert_false(soc_is_damaged(TEXT("")));
    assert_false(soc_is_damaged(TEXT("Marketing managers")));
    assert_false(soc_is_damaged(TEXT("11-9111")));
}

static void test_codes_are_written_with_zeros(void **state)
{
    struct trial *trial = *state;
    assert_text(soc_text(&trial->arena, 292032), "29-2032");
    assert_text(soc_text(&trial->arena, 110000), "11-0000");
    assert_text(soc_text(&trial->arena, 0), "00-0000");
}

static void test_editions_by_year(void **state)
{
    (void)state;
    /* D20: projections by their base year, wages by their May */
    static const struct {
        int year;
        enum soc_edition edition;
    } years[] = {{2012, SOC_2010},   {2016, SOC_2010}, {2018, SOC_2010}, {2019, SOC_HYBRID},
                 {2020, SOC_HYBRID}, {2021, SOC_2018}, {2024, SOC_2018}, {2030, SOC_2018}};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        assert_int_equal(soc_edition_of(years[i].year), years[i].edition);
    }
    assert_string_equal(soc_edition_key(SOC_2010), "soc-2010");
    assert_string_equal(soc_edition_key(SOC_HYBRID), "soc-hybrid");
    assert_string_equal(soc_edition_key(SOC_2018), "soc-2018");
    assert_string_equal(soc_edition_name(SOC_2010), "SOC 2010");
    assert_string_equal(soc_edition_name(SOC_2018), "SOC 2018");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_codes),
        TRIAL(test_what_is_no_code),
        TRIAL(test_codes_that_became_dates),
        TRIAL(test_codes_are_written_with_zeros),
        TRIAL(test_editions_by_year),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
