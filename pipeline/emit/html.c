#include "emit/html.h"

#include <string.h>

static const char *escape_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void html_add(struct buffer *out, struct text text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        unsigned char byte = (unsigned char)c;
        const char *escape = escape_of(c);
        if (escape) {
            buffer_add_string(out, escape);
        } else if (byte == '\t' || byte == '\n' || byte == '\r') {
            buffer_add_char(out, ' ');
        } else if (byte >= 0x20 && byte != 0x7F) {
            buffer_add_char(out, c);
        }
    }
}

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c && strchr("-._~/", c));
}

void html_add_path(struct buffer *out, struct text path)
{
    for (size_t i = 0; i < path.len; i++) {
        if (is_plain(path.at[i])) {
            buffer_add_char(out, path.at[i]);
        } else {
            buffer_format(out, "%%%02X", (unsigned char)path.at[i]);
        }
    }
}

struct text html_size(struct arena *arena, size_t bytes)
{
    enum { KILO = 1000, MEGA = 1000 * 1000 };
    if (bytes < MEGA - KILO / 2) { /* 999,500 would round to 1000 KB */
        size_t whole = (bytes + KILO / 2) / KILO;
        return text_format(arena, "%zu KB", whole ? whole : 1);
    }
    size_t tenths = (bytes * 10 + MEGA / 2) / MEGA;
    return text_format(arena, "%zu.%zu MB", tenths / 10, tenths % 10);
}

/* Contrast on white: text 14.8, accent 8.6, muted 6.5, link 6.7; the same as emit/pdf/style.c. */
static const char *const style[] = {
    ":root{--text:#1f2933;--accent:#0b5360;--muted:#52606d;--link:#095f8c;--line:#c8d0d6;",
    "--tint:#eaf3f4;color-scheme:light}\n",
    "*{box-sizing:border-box}\n",
    "body{margin:0 auto;max-width:64rem;padding:0 1rem 4rem;background:#fff;color:var(--text);",
    "font:1rem/1.5 system-ui,-apple-system,\"Segoe UI\",Lato,Roboto,\"Noto Sans\",sans-serif;",
    "overflow-wrap:anywhere}\n",
    "h1,h2,h3,h4{line-height:1.25;margin:0}\n",
    "h1{color:var(--accent);font-size:2rem;margin-top:.25rem}\n",
    "h2{color:var(--accent);font-size:1.4rem;margin-top:2rem}\n",
    "h3{font-size:1.1rem;margin-top:1.25rem}\n",
    "h4{font-size:1rem}\n",
    "p,ul{margin:.25rem 0}\n",
    "a{color:var(--link);text-underline-offset:.15em}\n",
    "a:hover{text-decoration-thickness:2px}\n",
    ":focus-visible{outline:3px solid var(--accent);outline-offset:2px}\n",
    ".office{color:var(--muted);font-weight:700;margin-top:1.5rem}\n",
    ".skip{position:absolute;left:-99rem;background:#fff;padding:.5rem 1rem}\n",
    ".skip:focus{left:1rem;top:.5rem}\n",
    "@media print{form,.skip{display:none}}\n",
    "@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}\n",
};

void html_add_style(struct buffer *out)
{
    buffer_add_strings(out, style, sizeof style / sizeof *style);
}
