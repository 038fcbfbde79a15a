/* support: what the unit tests share: an arena with messages, sources and releases made from string
 * literals, a folder on disk that goes with the test, and assertions that compare what a user would
 * read. Each test of a program gets a trial of its own. */
#ifndef CAREERGUIDE_SUPPORT_H
#define CAREERGUIDE_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "validate/reading.h"

struct trial {
    struct arena arena;
    struct diags diags;
    struct account account;
    unsigned sources; /* how many were made; messages are sorted in this order */
    char *folder;     /* NULL until trial_file or trial_folder makes it */
};

/* The trial's setup and teardown, as cmocka wants them; TRIAL(name) lists a test with both. */
int trial_open(void **state);
int trial_close(void **state);
#define TRIAL(name) cmocka_unit_test_setup_teardown(name, trial_open, trial_close)

/* A source over a string literal; `name` is what messages show. */
const struct source *trial_source(struct trial *trial, const char *name, const char *bytes);

/* A release of U.S. figures whose file "data.csv" holds the bytes. */
struct release *trial_release(struct trial *trial, enum release_kind kind, const char *period,
                              const char *bytes);

/* A reading of the release that counts into trial->account. */
struct reading trial_reading(struct trial *trial, const struct release *release,
                             const struct wanted *wanted);

/* A folder on disk, without a trailing slash, and a file in it with the folders above it. */
const char *trial_folder(struct trial *trial);
void trial_file(struct trial *trial, const char *name, const char *bytes);

/* The bytes of a file in that folder, or NULL where there is none. */
const char *trial_read_back(struct trial *trial, const char *name);

/* Compares all messages so far, as the program prints them, then forgets them. */
#define assert_messages(trial, expected)                                                           \
    trial_messages_are((trial), (expected), (struct diag_style){0}, __FILE__, __LINE__)
#define assert_no_messages(trial) assert_messages((trial), "")
void trial_messages_are(struct trial *trial, const char *expected, struct diag_style style,
                        const char *file, int line);

/* Compares a slice with a string. */
#define assert_text(actual, expected) text_is_exactly((actual), (expected), __FILE__, __LINE__)
void text_is_exactly(struct text actual, const char *expected, const char *file, int line);

/* Compares a decimal digit for digit: "13.0" is not "13". */
#define assert_decimal(actual, expected)                                                           \
    decimal_is_exactly((actual), (expected), __FILE__, __LINE__)
void decimal_is_exactly(struct decimal actual, const char *expected, const char *file, int line);

/* Compares "line:column 'the stretch'" of a place. */
#define assert_place(actual, expected) place_is_exactly((actual), (expected), __FILE__, __LINE__)
void place_is_exactly(struct place actual, const char *expected, const char *file, int line);

/* Compares "state value unit" of a figure, e.g. "value 90000 jobs"; words stand for the value. */
#define assert_figure(actual, expected) figure_is_exactly((actual), (expected), __FILE__, __LINE__)
void figure_is_exactly(const struct figure *actual, const char *expected, const char *file,
                       int line);

/* Compares "records = used + a + b + c + d + e + refused" of the account. */
#define assert_account(actual, expected)                                                           \
    account_is_exactly((actual), (expected), __FILE__, __LINE__)
void account_is_exactly(const struct account *actual, const char *expected, const char *file,
                        int line);

#endif
