#include "emit/manifest.h"

struct manifest manifest_start(struct arena *arena)
{
    struct manifest manifest = {.arena = arena, .csv = {.arena = arena}};
    buffer_add_string(&manifest.csv, "output,sha256,input,input_sha256\n");
    return manifest;
}

/* In quotes only where the text needs them. */
static void add_cell(struct buffer *csv, struct text cell)
{
    bool plain = true;
    for (size_t i = 0; i < cell.len; i++) {
        char c = cell.at[i];
        plain = plain && c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    if (plain) {
        buffer_add(csv, cell);
        return;
    }
    buffer_add_char(csv, '"');
    for (size_t i = 0; i < cell.len; i++) {
        buffer_add_string(csv, cell.at[i] == '"' ? "\"" : "");
        buffer_add_char(csv, cell.at[i]);
    }
    buffer_add_char(csv, '"');
}

static void add_row(struct manifest *manifest, const struct outfile *file,
                    const struct source *input)
{
    add_cell(&manifest->csv, file->name);
    buffer_format(&manifest->csv, ",%s,", file->sha256);
    add_cell(&manifest->csv, text_of(input->file));
    buffer_format(&manifest->csv, ",%s\n", input->sha256);
}

void manifest_add(struct manifest *manifest, const struct outfile *file, const struct guide *guide)
{
    add_row(manifest, file, guide->definition->source);
    for (size_t i = 0; i < guide->role_count; i++) {
        add_row(manifest, file, guide->roles[i].role->source);
    }
    for (size_t i = 0; i < guide->source_count; i++) {
        add_row(manifest, file, guide->sources[i]->source);
    }
}

bool manifest_write(const struct manifest *manifest, struct outfolder *folder)
{
    struct outfile *file = outfile_new(folder, TEXT("manifest.csv"));
    return file && outfile_write(folder, file, buffer_text(&manifest->csv));
}
