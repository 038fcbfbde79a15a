/* html: text that becomes part of a page.
 *
 * Whatever comes from a file goes through here, so that no title can bring an element or a script
 * with it. */
#ifndef CAREERGUIDE_HTML_H
#define CAREERGUIDE_HTML_H

#include "base/text.h"

/* Adds the text, fit for content and for a value in double quotes; control characters go. */
void html_add(struct buffer *out, struct text text);

/* Adds a path of the folder that the page lies in as the address of a link: every byte but letters,
 * digits and "-._~/" as %XX, so that it can lead nowhere else. The caller has made sure that it
 * stays inside (infile_is_inside). */
void html_add_path(struct buffer *out, struct text path);

/* "74 KB", "1.2 MB": by thousands, at least 1 KB. */
struct text html_size(struct arena *arena, size_t bytes);

/* Adds the look that the pages share: the colours of the printed guides, the system's own letters.
 * A style element's content. */
void html_add_style(struct buffer *out);

#endif
