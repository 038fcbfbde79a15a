#include "emit/qr.h"
#include "emit/raster.h"
#include "support.h"

static bool is_dark(const struct qr *qr, size_t x, size_t y)
{
    return qr->modules[y * qr->width + x];
}

/* The three big squares by which a reader finds the code: a dark ring, a light one, a dark core. */
static void test_a_code_has_its_three_corners(void **state)
{
    struct trial *trial = *state;
    struct qr qr;
    assert_true(qr_make(&trial->arena, TEXT("https://www.bls.gov/ooh/"), &qr));
    assert_int_equal(qr.width, 25); /* version 2: up to 26 bytes at medium correction */
    const size_t corners[][2] = {{0, 0}, {qr.width - 7, 0}, {0, qr.width - 7}};
    for (size_t corner = 0; corner < 3; corner++) {
        for (size_t i = 0; i < 49; i++) {
            size_t x = i % 7, y = i / 7;
            bool ring = x == 0 || y == 0 || x == 6 || y == 6;
            bool core = x >= 2 && x <= 4 && y >= 2 && y <= 4;
            assert_int_equal(is_dark(&qr, corners[corner][0] + x, corners[corner][1] + y),
                             ring || core);
        }
    }
}

static void test_what_is_too_long_for_a_code(void **state)
{
    struct trial *trial = *state;
    struct buffer text = {.arena = &trial->arena};
    struct qr qr;
    for (int i = 0; i < 2331; i++) {
        buffer_add_char(&text, 'a');
    }
    assert_true(qr_make(&trial->arena, buffer_text(&text), &qr));
    assert_int_equal(qr.width, 177);
    buffer_add_char(&text, 'a');
    assert_false(qr_make(&trial->arena, buffer_text(&text), &qr));
    assert_false(qr_make(&trial->arena, TEXT(""), &qr));
}

/* Two pixels: pure red, and one that is transparent. */
static const char two_pixels[] =
    "\x89\x50\x4E\x47\x0D\x0A\x1A\x0A\x00\x00\x00\x0D\x49\x48\x44\x52\x00\x00\x00\x02"
    "\x00\x00\x00\x01\x08\x06\x00\x00\x00\xF4\x22\x7F\x8A\x00\x00\x00\x0D\x49\x44\x41"
    "\x54\x78\xDA\x63\xF8\xCF\xC0\x00\x46\x00\x0E\xFA\x02\xFE\x2A\x40\x5E\xB9\x00\x00"
    "\x00\x00\x49\x45\x4E\x44\xAE\x42\x60\x82";

static void test_a_picture_lies_on_white(void **state)
{
    struct trial *trial = *state;
    struct raster raster;
    struct text fault;
    struct text png = {two_pixels, sizeof two_pixels - 1};
    assert_true(raster_of_png(&trial->arena, png, &raster, &fault));
    assert_int_equal(raster.width, 2);
    assert_int_equal(raster.height, 1);
    static const char red_then_white[] = {'\xFF', 0, 0, '\xFF', '\xFF', '\xFF'};
    assert_int_equal(raster.pixels.len, sizeof red_then_white);
    assert_memory_equal(raster.pixels.at, red_then_white, sizeof red_then_white);
}

static void test_a_damaged_picture_is_told(void **state)
{
    struct trial *trial = *state;
    struct raster raster;
    struct text fault = {"", 0};
    struct text cut = {two_pixels, 40};
    assert_false(raster_of_png(&trial->arena, cut, &raster, &fault));
    assert_true(fault.len > 0);
    assert_false(
        raster_of_png(&trial->arena, TEXT("GIF89a and what comes behind"), &raster, &fault));
    assert_text(fault, "Not a PNG file");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_code_has_its_three_corners),
        TRIAL(test_what_is_too_long_for_a_code),
        TRIAL(test_a_picture_lies_on_white),
        TRIAL(test_a_damaged_picture_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
