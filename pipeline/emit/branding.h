/* branding: an office's colours and logo on what is printed. */
#ifndef CAREERGUIDE_BRANDING_H
#define CAREERGUIDE_BRANDING_H

#include "emit/pdf/document.h"
#include "emit/pdf/style.h"
#include "validate/office.h"

/* The style in the office's colours; `office` may be NULL. Their contrast was checked when they
 * were read. */
struct style branding_style(const struct style *style, const struct office *office);

/* Adds the office's logo, if it has one, as a picture of the document. False after an error: the
 * file is damaged [office-logo]. */
bool branding_add_logo(struct document *document, const struct office *office, struct diags *diags);

/* Adds a QR code of the address with the words beside it; nothing where the address is too long for
 * one. */
void branding_add_code(struct document *document, struct text address, struct text words);

#endif
