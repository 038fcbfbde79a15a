/* careerguide new: begins a guide of the occupations that are named: its file and a file a role,
 * for a person to finish. */
#include "command/run.h"
#include "emit/folder_lock.h"
#include "emit/starter.h"
#include "validate/keys.h"

/* The codes on the command line; NULL after a fault in one, which was said on stderr. */
static soc_code *read_codes(struct run *run, size_t *count)
{
    char **words = run->options.words + 1;
    *count = run->options.word_count - 1;
    soc_code *codes = ARENA_ARRAY(&run->arena, *count, soc_code);
    for (size_t i = 0; i < *count; i++) {
        if (!soc_parse(text_of(words[i]), &codes[i])) {
            run_usage("new", text_of(words[i]),
                      "a code such as 29-1141; 'careerguide find WORDS' finds one");
            return NULL;
        }
    }
    return codes;
}

/* False where the file is there already: it is somebody's work. */
static bool is_free(struct run *run, struct text file, const char *cure)
{
    if (!outfolder_holds(&run->outfolder, file)) {
        return true;
    }
    diag_error(&run->diags, (struct place){0}, "new-exists", "'%s/%.*s' is there already",
               run->outfolder.path, TEXT_ARG(file));
    diag_hint(&run->diags, "%s", cure);
    return false;
}

static bool all_are_free(struct run *run, struct text guide, const struct sketches *sketches)
{
    bool good = is_free(run, text_format(&run->arena, "guides/%.*s.md", TEXT_ARG(guide)),
                        "choose another name for the guide, or move that file away");
    for (size_t i = 0; i < sketches->count; i++) {
        struct text id = sketches->items[i].id;
        struct text code = soc_text(&run->arena, sketches->items[i].asked);
        struct text cure = text_format(&run->arena,
                                       "leave %.*s out and add '- %.*s' to the guide's roles by "
                                       "hand, or move that file away",
                                       TEXT_ARG(code), TEXT_ARG(id));
        good = is_free(run, text_format(&run->arena, "roles/%.*s.md", TEXT_ARG(id)),
                       text_terminated(&run->arena, cure)) &&
               good;
    }
    return good;
}

static bool write_file(struct run *run, struct text name, struct text bytes)
{
    struct outfile *file = outfile_new(&run->outfolder, name);
    return file && outfile_write(&run->outfolder, file, bytes);
}

static bool write_all(struct run *run, struct text guide, const struct sketches *sketches)
{
    bool good = write_file(run, text_format(&run->arena, "guides/%.*s.md", TEXT_ARG(guide)),
                           starter_guide(&run->arena, sketches));
    for (size_t i = 0; good && i < sketches->count; i++) {
        const struct sketch *sketch = &sketches->items[i];
        good = write_file(run, text_format(&run->arena, "roles/%.*s.md", TEXT_ARG(sketch->id)),
                          starter_role(&run->arena, sketch));
    }
    return good && outfolder_commit(&run->outfolder);
}

static void print_result(struct run *run, struct text guide, const struct sketches *sketches)
{
    struct buffer out = {.arena = &run->arena};
    buffer_format(&out, "wrote %s\n", run->outfolder.items[0]->path);
    for (size_t i = 0; i < sketches->count; i++) {
        const struct sketch *sketch = &sketches->items[i];
        struct text code = soc_text(&run->arena, sketch->occupation.code);
        buffer_format(&out, "wrote %s: %.*s %.*s", run->outfolder.items[i + 1]->path,
                      TEXT_ARG(code), TEXT_ARG(sketch->occupation.title));
        if (sketch->asked != sketch->occupation.code) {
            struct text asked = soc_text(&run->arena, sketch->asked);
            buffer_format(&out, ", which was %.*s", TEXT_ARG(asked));
        }
        buffer_add_char(&out, '\n');
    }
    buffer_format(&out,
                  "\nWrite what stands behind TODO: in these files; 'careerguide check' lists what "
                  "is left,\nand 'careerguide build %.*s' prints the guide as it is.\n",
                  TEXT_ARG(guide));
    run_print(run, buffer_text(&out));
}

enum status command_new(struct run *run)
{
    size_t count;
    if (run->options.word_count < 2) {
        return run_usage("new", TEXT(""), "a name for the guide, and codes such as 29-1141");
    }
    struct text guide = text_of(run->options.words[0]);
    if (!keys_is_id(guide)) {
        return run_usage("new", guide, "a name for the guide of small letters, digits and '-'");
    }
    const soc_code *codes = read_codes(run, &count);
    if (!codes) {
        return STATUS_USAGE;
    }
    struct sketches sketches;
    run->outfolder.path = run->options.input; /* roles and guides are inputs */
    int lock = folder_lock(run->options.input, &run->diags);
    if (lock < 0) {
        return run_end(run);
    }
    folder_sweep(run->options.input, &run->arena);
    if (run_read(run, EXTENT_OCCUPATIONS) &&
        sketch_roles(&run->inputs, codes, count, &run->diags, &sketches) &&
        all_are_free(run, guide, &sketches) && !run_refused(run)) {
        if (write_all(run, guide, &sketches)) {
            print_result(run, guide, &sketches);
        } else {
            outfolder_abandon(&run->outfolder);
        }
    }
    folder_unlock(lock);
    return run_end(run);
}
