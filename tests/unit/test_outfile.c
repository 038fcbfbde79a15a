#include "emit/outfile.h"
#include "support.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct outfolder folder_of(struct trial *trial)
{
    return (struct outfolder){
        .path = text_terminated(&trial->arena,
                                text_format(&trial->arena, "%s/out", trial_folder(trial))),
        .arena = &trial->arena,
        .diags = &trial->diags};
}

/* The path below the trial's folder of a name that outfile made. */
static const char *below(struct trial *trial, const char *path)
{
    size_t len = strlen(trial_folder(trial));
    assert_memory_equal(path, trial_folder(trial), len);
    return path + len + 1;
}

/* How many names lie in that folder, hidden ones too. */
static size_t names_in(struct trial *trial, const char *name)
{
    struct text path = text_format(&trial->arena, "%s/%s", trial_folder(trial), name);
    DIR *folder = opendir(text_terminated(&trial->arena, path));
    assert_non_null(folder);
    size_t count = 0;
    for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    }
    closedir(folder);
    return count;
}

static void test_outputs_appear_all_at_once(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "out/g/g.json", "old");
    struct outfolder folder = folder_of(trial);
    struct outfile *one = outfile_new(&folder, TEXT("g/g.json"));
    struct outfile *two = outfile_new(&folder, TEXT("manifest.csv"));
    assert_true(outfile_write(&folder, one, TEXT("new")));
    assert_true(outfile_write(&folder, two, TEXT("")));
    assert_string_equal(trial_read_back(trial, "out/g/g.json"), "old");
    assert_null(trial_read_back(trial, "out/manifest.csv"));
    assert_string_equal(trial_read_back(trial, below(trial, one->draft)), "new");
    assert_true(outfolder_holds(&folder, TEXT("g/g.json")));
    assert_false(outfolder_holds(&folder, TEXT("manifest.csv")));
    assert_true(outfolder_commit(&folder));
    assert_string_equal(trial_read_back(trial, "out/g/g.json"), "new");
    assert_string_equal(trial_read_back(trial, "out/manifest.csv"), "");
    assert_int_equal(names_in(trial, "out/g"), 1); /* neither the draft nor the old one */
    assert_int_equal(names_in(trial, "out"), 2);
    assert_no_messages(trial);
    assert_text(one->name, "g/g.json");
    outfolder_abandon(&folder); /* behind a commit there is nothing to take back */
    assert_string_equal(trial_read_back(trial, "out/g/g.json"), "new");
}

static void test_what_was_written_is_hashed(void **state)
{
    struct trial *trial = *state;
    struct outfolder folder = folder_of(trial);
    struct outfile *file = outfile_new(&folder, TEXT("x"));
    assert_true(outfile_write(&folder, file, TEXT("abc")));
    assert_string_equal(file->sha256,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    struct outfile *by_library = outfile_new(&folder, TEXT("deep/er/y"));
    trial_file(trial, below(trial, by_library->draft), "abc");
    assert_false(by_library->sealed);
    assert_true(outfile_seal(&folder, by_library));
    assert_string_equal(by_library->sha256, file->sha256);
    assert_true(outfolder_commit(&folder));
    assert_string_equal(trial_read_back(trial, "out/deep/er/y"), "abc");
}

static void test_abandoning_leaves_the_old(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "out/x", "old");
    struct outfolder folder = folder_of(trial);
    struct outfile *file = outfile_new(&folder, TEXT("x"));
    assert_true(outfile_write(&folder, file, TEXT("new")));
    outfolder_abandon(&folder);
    assert_string_equal(trial_read_back(trial, "out/x"), "old");
    assert_int_equal(names_in(trial, "out"), 1);
    assert_false(trial->diags.machine_failed);
}

static void test_an_output_that_was_never_written_is_not_put_in_place(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "out/x", "old");
    struct outfolder folder = folder_of(trial);
    outfile_new(&folder, TEXT("x"));
    assert_false(outfolder_commit(&folder));
    assert_string_equal(trial_read_back(trial, "out/x"), "old");
    assert_true(trial->diags.machine_failed);
    assert_int_equal(trial->diags.errors, 1);
}

/* The first message, which ends in the machine's own words for the reason. */
static void failed_with(struct trial *trial, const char *format, const char *path,
                        const char *reason)
{
    assert_true(trial->diags.machine_failed);
    assert_int_equal(trial->diags.errors, 1);
    struct text expected = text_format(&trial->arena, "cannot %s '%s/%s': %s", format,
                                       trial_folder(trial), path, reason);
    assert_text(trial->diags.items[0]->message, text_terminated(&trial->arena, expected));
    assert_string_equal(trial->diags.items[0]->rule, "output-write");
}

static void test_a_file_where_a_folder_must_be(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "out", "occupied");
    struct outfolder folder = folder_of(trial);
    assert_null(outfile_new(&folder, TEXT("g/x")));
    failed_with(trial, "make the folder", "out/g", "Not a directory");
    assert_int_equal(folder.count, 0);
}

static void test_a_full_disk(void **state)
{
    struct trial *trial = *state;
    struct outfolder folder = folder_of(trial);
    struct outfile *file = outfile_new(&folder, TEXT("x"));
    file->draft = "/dev/full";
    bool written = outfile_write(&folder, file, TEXT("bytes"));
    assert_false(written);
    assert_false(file->sealed);
    assert_true(trial->diags.machine_failed);
    assert_text(trial->diags.items[0]->message,
                "cannot write '/dev/full': No space left on device");
}

static void test_a_draft_that_went_away(void **state)
{
    struct trial *trial = *state;
    struct outfolder folder = folder_of(trial);
    struct outfile *file = outfile_new(&folder, TEXT("x"));
    assert_false(outfile_seal(&folder, file));
    failed_with(trial, "read back", below(trial, file->draft), "No such file or directory");
}

static void test_a_folder_where_the_output_must_be(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "out/x/inside", "kept");
    struct outfolder folder = folder_of(trial);
    struct outfile *file = outfile_new(&folder, TEXT("x"));
    assert_true(outfile_write(&folder, file, TEXT("new")));
    assert_false(outfolder_commit(&folder));
    failed_with(trial, "put in place", "out/x", "Is a directory");
    assert_string_equal(trial_read_back(trial, "out/x/inside"), "kept");
    assert_int_equal(names_in(trial, "out"), 1);
}

static void test_one_output_that_cannot_be_placed_holds_back_all(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "out/a", "old");
    trial_file(trial, "out/c/inside", "kept");
    struct outfolder folder = folder_of(trial);
    static const char *const names[] = {"a", "b", "c"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct outfile *file = outfile_new(&folder, text_of(names[i]));
        assert_true(outfile_write(&folder, file, TEXT("new")));
    }
    assert_false(outfolder_commit(&folder));
    failed_with(trial, "put in place", "out/c", "Is a directory");
    assert_string_equal(trial_read_back(trial, "out/a"), "old");
    assert_null(trial_read_back(trial, "out/b"));
    assert_int_equal(names_in(trial, "out"), 2);
}

static void test_what_was_placed_before_a_failure_is_taken_back(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "out/a", "old");
    trial_file(trial, "out/c", "old, too");
    struct outfolder folder = folder_of(trial);
    static const char *const names[] = {"a", "b", "c", "d"};
    struct outfile *files[4];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        files[i] = outfile_new(&folder, text_of(names[i]));
        assert_true(outfile_write(&folder, files[i], TEXT("new")));
    }
    assert_int_equal(unlink(files[2]->draft), 0); /* gone behind our back: found only at "c" */
    assert_false(outfolder_commit(&folder));
    failed_with(trial, "put in place", "out/c", "No such file or directory");
    assert_true(files[0]->placed);
    assert_true(files[1]->placed);
    assert_string_equal(trial_read_back(trial, "out/a"), "old");
    assert_null(trial_read_back(trial, "out/b"));
    assert_string_equal(trial_read_back(trial, "out/c"), "old, too");
    assert_int_equal(names_in(trial, "out"), 2);
}

static void test_names_of_drafts_are_the_process_own(void **state)
{
    struct trial *trial = *state;
    struct outfolder folder = folder_of(trial);
    const struct outfile *file = outfile_new(&folder, TEXT("g/x.pdf"));
    struct text draft = text_format(&trial->arena, "out/g/.x.pdf.%ld.draft", (long)getpid());
    assert_text(draft, below(trial, file->draft));
    struct text former = text_format(&trial->arena, "out/g/.x.pdf.%ld.former", (long)getpid());
    assert_text(former, below(trial, file->former));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_outputs_appear_all_at_once),
        TRIAL(test_what_was_written_is_hashed),
        TRIAL(test_abandoning_leaves_the_old),
        TRIAL(test_an_output_that_was_never_written_is_not_put_in_place),
        TRIAL(test_a_file_where_a_folder_must_be),
        TRIAL(test_a_full_disk),
        TRIAL(test_a_draft_that_went_away),
        TRIAL(test_a_folder_where_the_output_must_be),
        TRIAL(test_one_output_that_cannot_be_placed_holds_back_all),
        TRIAL(test_what_was_placed_before_a_failure_is_taken_back),
        TRIAL(test_names_of_drafts_are_the_process_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
