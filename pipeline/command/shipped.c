#include "command/shipped.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

/* The folder of input files in a folder of data; NULL where it has none. */
static const char *input_of(struct run *run, const char *data)
{
    struct text path = text_format(&run->arena, "%s/input", data);
    const char *input = text_terminated(&run->arena, path);
    struct infolder folder = {.path = input, .arena = &run->arena, .diags = &run->diags};
    return infile_exists(&folder, TEXT("releases.csv")) ? input : NULL;
}

/* share/careerguide of the tree that the program was installed into, wherever that was moved to;
 * NULL where the system does not say which program runs. */
static const char *beside_program(struct run *run)
{
    char path[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path);
    if (len < 0) {
        return NULL;
    }
    struct text folder = {path, (size_t)len};
    for (int up = 0; up < 2; up++) { /* bin/careerguide */
        while (folder.len && folder.at[folder.len - 1] != '/') {
            folder.len--;
        }
        folder.len -= folder.len > 0;
    }
    struct text data = text_format(&run->arena, "%.*s/share/careerguide", TEXT_ARG(folder));
    return text_terminated(&run->arena, data);
}

const char *shipped_input(struct run *run)
{
    const char *named = getenv("CAREERGUIDE_DATA");
    const char *beside = beside_program(run);
    const char *input = NULL;
    if (named && named[0]) {
        input = input_of(run, named);
    } else {
        named = CAREERGUIDE_DATA;
        input = beside ? input_of(run, beside) : NULL;
        input = input ? input : input_of(run, named);
    }
    if (!input) {
        diag_error(&run->diags, (struct place){0}, "new-data",
                   "there is no input folder to begin with in '%s'", named);
        diag_hint(&run->diags, "set CAREERGUIDE_DATA to the folder share/careerguide of the "
                               "program, or name your input folder with --input");
    }
    return input;
}

static bool copy_file(struct run *run, struct infolder *from, struct text name)
{
    const struct source *source = infile_read(from, name, (struct place){0});
    if (!source) {
        return false;
    }
    struct outfile *file = outfile_new(&run->outfolder, name);
    return file && outfile_write(&run->outfolder, file, source->bytes);
}

static bool copy_kind(struct run *run, struct infolder *from, const char *folder,
                      const char *ending)
{
    size_t count = 0;
    struct text *names = infile_list(from, folder, ending, &count);
    bool good = run->diags.errors == 0;
    for (size_t i = 0; good && i < count; i++) {
        struct text name = text_format(&run->arena, "%s/%.*s", folder, TEXT_ARG(names[i]));
        good = copy_file(run, from, name);
    }
    return good;
}

bool shipped_copy(struct run *run, const char *input)
{
    static const struct {
        const char *folder;
        const char *ending;
    } kinds[] = {{"bls", ".csv"},  {"salary", ".csv"}, {"soc", ".csv"},
                 {"words", ".po"}, {"guides", ".md"},  {"roles", ".md"}};
    struct infolder from = {.path = input, .arena = &run->arena, .diags = &run->diags};
    bool good = true;
    for (size_t i = 0; good && i < sizeof kinds / sizeof *kinds; i++) {
        good = copy_kind(run, &from, kinds[i].folder, kinds[i].ending);
    }
    return good && copy_file(run, &from, TEXT("README.md")) &&
           copy_file(run, &from, TEXT("bodies.md")) && copy_file(run, &from, TEXT("releases.csv"));
}
