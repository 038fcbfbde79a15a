/* careerguide new: begins a guide of the occupations that are named: its file and a file a role,
 * for a person to finish; and where there is no input folder yet, that. */
#include "command/run.h"
#include "command/shipped.h"
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

/* Whether the run itself is to write the file, as it begins the input folder. */
static bool is_shipped(const struct run *run, struct text file)
{
    for (size_t i = 0; i < run->outfolder.count; i++) {
        if (text_equal(run->outfolder.items[i]->name, file)) {
            return true;
        }
    }
    return false;
}

/* False where the file is there already: it is somebody's work. */
static bool is_free(struct run *run, struct text file, const char *cure)
{
    if (!outfolder_holds(&run->outfolder, file) && !is_shipped(run, file)) {
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
    return good;
}

static void add_started(struct run *run, const char *shipped, struct buffer *out)
{
    buffer_format(out, "began '%s' with the files of '%s':\n", run->outfolder.path, shipped);
    buffer_format(out, "figures, tables, words, and a guide to sonography as an example\n");
    buffer_format(out, "%s/README.md says what lies there and how to change it.\n",
                  run->outfolder.path);
}

/* The guide and its roles are the last of the outputs. */
static void add_guide(struct run *run, struct text guide, const struct sketches *sketches,
                      struct buffer *out)
{
    struct outfile **files = run->outfolder.items + run->outfolder.count - sketches->count - 1;
    buffer_format(out, "wrote %s\n", files[0]->path);
    for (size_t i = 0; i < sketches->count; i++) {
        const struct sketch *sketch = &sketches->items[i];
        struct text code = soc_text(&run->arena, sketch->occupation.code);
        buffer_format(out, "wrote %s: %.*s %.*s", files[i + 1]->path, TEXT_ARG(code),
                      TEXT_ARG(sketch->occupation.title));
        if (sketch->asked != sketch->occupation.code) {
            struct text asked = soc_text(&run->arena, sketch->asked);
            buffer_format(out, ", which was %.*s", TEXT_ARG(asked));
        }
        buffer_add_char(out, '\n');
    }
    buffer_format(out,
                  "\nWrite what stands behind TODO: in these files; 'careerguide check' lists what "
                  "is left,\nand 'careerguide build %.*s' prints the guide as it is.\n",
                  TEXT_ARG(guide));
}

/* The input folder's files and the guide's, whole or not at all. */
static bool write_guide(struct run *run, struct text guide, struct buffer *out)
{
    size_t count;
    struct sketches sketches;
    const soc_code *codes = read_codes(run, &count);
    if (!run_read(run, EXTENT_OCCUPATIONS) ||
        !sketch_roles(&run->inputs, codes, count, &run->diags, &sketches) ||
        !all_are_free(run, guide, &sketches) || run_refused(run) ||
        !write_all(run, guide, &sketches)) {
        return false;
    }
    add_guide(run, guide, &sketches, out);
    return true;
}

/* False after an error: a file of the folder that is to be begun is there already. */
static bool can_start(struct run *run)
{
    for (size_t i = 0; i < run->outfolder.count; i++) {
        struct text name = run->outfolder.items[i]->name;
        if (outfolder_holds(&run->outfolder, name)) {
            diag_error(&run->diags, (struct place){0}, "new-exists", "'%s/%.*s' is there already",
                       run->outfolder.path, TEXT_ARG(name));
            diag_hint(&run->diags, "name an empty folder with --input, or move that file away");
            return false;
        }
    }
    return true;
}

/* Begins the folder where `shipped` is not NULL, and the guide where one is named. */
static bool make(struct run *run, const char *shipped, struct text guide, struct buffer *out)
{
    if (shipped) {
        if (!can_start(run)) {
            return false;
        }
        add_started(run, shipped, out);
        run->options.input = shipped; /* what the new folder will say */
    }
    if (guide.len) {
        if (shipped) {
            buffer_add_char(out, '\n');
        }
        if (!write_guide(run, guide, out)) {
            return false;
        }
    } else {
        buffer_format(out, "\n'careerguide build' prints the guide, 'careerguide find WORDS' finds "
                           "occupations,\nand 'careerguide new GUIDE CODE...' begins a guide of "
                           "them.\n");
    }
    return outfolder_commit(&run->outfolder);
}

/* False after a fault in the words, which was said on stderr. */
static bool check_words(struct run *run, bool starts)
{
    size_t count;
    if (run->options.word_count < (starts && !run->options.word_count ? 0 : 2)) {
        run_usage("new", TEXT(""), "a name for the guide, and codes such as 29-1141");
        return false;
    }
    if (!run->options.word_count) {
        return true;
    }
    struct text guide = text_of(run->options.words[0]);
    if (!keys_is_id(guide)) {
        run_usage("new", guide, "a name for the guide of small letters, digits and '-'");
        return false;
    }
    return read_codes(run, &count) != NULL;
}

enum status command_new(struct run *run)
{
    const char *folder = run->options.input;
    struct buffer out = {.arena = &run->arena};
    run->outfolder.path = folder; /* roles and guides are inputs */
    bool starts = !outfolder_holds(&run->outfolder, TEXT("releases.csv"));
    if (!check_words(run, starts)) {
        return STATUS_USAGE;
    }
    struct text guide = text_of(run->options.word_count ? run->options.words[0] : "");
    const char *shipped = starts ? shipped_input(run) : NULL;
    if (starts && !(shipped && shipped_copy(run, shipped))) {
        outfolder_abandon(&run->outfolder);
        return run_end(run);
    }
    int lock = folder_lock(folder, &run->diags);
    if (lock >= 0) {
        folder_sweep(folder, &run->arena);
    }
    if (lock >= 0 && make(run, shipped, guide, &out)) {
        run_print(run, buffer_text(&out));
    } else {
        outfolder_abandon(&run->outfolder);
    }
    folder_unlock(lock);
    return run_end(run);
}
