#include "read/prose.h"
#include "support.h"

/* Every block as a line: "H2 spans", "P spans", "-1 spans" for bullets, "3.1 spans" for item 3 of
 * an outermost list; a span as *emphasis*, **strong** or [text](address). */
static struct text dump(struct trial *trial, const char *markdown)
{
    const struct source *source = trial_source(trial, "role.md", markdown);
    struct prose prose = prose_read(&trial->arena, source, source->bytes, &trial->diags);
    struct buffer out = {.arena = &trial->arena};
    for (size_t i = 0; i < prose.count; i++) {
        const struct prose_block *block = &prose.blocks[i];
        if (block->kind == PROSE_HEADING) {
            buffer_format(&out, "H%d ", block->level);
        } else if (block->kind == PROSE_PARAGRAPH) {
            buffer_add_string(&out, "P ");
        } else if (block->number) {
            buffer_format(&out, "%zu.%d ", block->number, block->level);
        } else {
            buffer_format(&out, "-%d ", block->level);
        }
        for (size_t j = 0; j < block->count; j++) {
            const struct prose_span *span = &block->spans[j];
            const char *mark = span->strong ? "**" : span->emphasis ? "*" : "";
            buffer_format(&out, "%s%s%.*s%s", j ? "|" : "", mark, TEXT_ARG(span->text), mark);
            if (span->address.len) {
                buffer_format(&out, "(%.*s)", TEXT_ARG(span->address));
            }
        }
        buffer_add_char(&out, '\n');
    }
    return buffer_text(&out);
}

static void test_paragraphs_and_headings(void **state)
{
    assert_text(dump(*state, "One\ntwo  \nthree.\n\nFour.\n\n## Heading\n\nFive\n===\n"),
                "P One two three.\nP Four.\nH2 Heading\nH1 Five\n");
    assert_no_messages(*state);
}

static void test_spans(void **state)
{
    assert_text(dump(*state, "a *b* **c** d ***e*** f\n"), "P a |*b*| |**c**| d |**e**| f\n");
    assert_text(dump(*state, "[site](https://a.b/c), <http://d.e>, [mail](mailto:f@g)\n"),
                "P site(https://a.b/c)|, |http://d.e(http://d.e)|, |mail(mailto:f@g)\n");
    assert_no_messages(*state);
}

static void test_lists(void **state)
{
    assert_text(dump(*state, "- a\n- b *c*\n  - d\n  - e\n- f\n\nAfter.\n"),
                "-1 a\n-1 b |*c*\n-2 d\n-2 e\n-1 f\nP After.\n");
    assert_text(dump(*state, "3. a\n4. b\n   1. c\n5. d\n"), "3.1 a\n4.1 b\n1.2 c\n5.1 d\n");
    assert_text(dump(*state, "1. a\n\n2. b\n"), "1.1 a\n2.1 b\n");
    /* an item's next paragraph goes on in the item */
    assert_text(dump(*state, "- a\n\n  b *c*\n\n  d\n- e\n\nAfter.\n"),
                "-1 a b |*c*| d\n-1 e\nP After.\n");
    assert_text(dump(*state, "1. a\n\n   - b\n\n     c\n2. d\n"), "1.1 a\n-2 b c\n2.1 d\n");
    assert_no_messages(*state);
}

static void test_html_is_text(void **state)
{
    assert_text(dump(*state, "a <b>c</b>\n\n<script>d</script>\n"),
                "P a <b>c</b>\nP <script>d</script>\n");
    assert_no_messages(*state);
}

static void test_forbidden_links(void **state)
{
    assert_text(dump(*state, "One [press](javascript:alert(1)) two\n"), "P One press two\n");
    assert_messages(*state, "role.md:1:13: error: a link to 'javascript:alert(1)' [prose-link]\n"
                            "  One [press](javascript:alert(1)) two\n"
                            "              ^~~~~~~~~~~~~~~~~~~ links lead to https://, http:// or "
                            "mailto: addresses\n");
    dump(*state, "[a](data:x) [b](//c) [d](e.html) [f](#g) [h](ftp://i)\n");
    assert_int_equal(((struct trial *)*state)->diags.errors, 5);
}

static void test_entities_are_decoded(void **state)
{
    assert_text(dump(*state, "R&amp;D &lt;b&gt; &quot;q&quot; a&nbsp;b &ndash; &mdash; &copy; "
                             "&#233; &#8212; &hellip;\n"),
                "P R&D <b> \"q\" a\xC2\xA0"
                "b – — © é — …\n");
    assert_text(dump(*state, "[a &amp; b](https://c.d/?e=1&amp;f=2)\n"),
                "P a & b(https://c.d/?e=1&f=2)\n");
    assert_text(dump(*state, "a&#8212;b&#x2014;c&#X2014;d &#x1f600; &#160;.\n"),
                "P a—b—c—d \xF0\x9F\x98\x80 \xC2\xA0.\n");
    assert_text(dump(*state, "`&amp;` & &#; &#x; &\n"), "P &amp; & &#; &#x; &\n");
    assert_no_messages(*state);
    /* a scheme cannot hide behind an entity, and the message shows what it is */
    dump(*state, "[press](java&#115;cript:x)\n");
    struct trial *trial = *state;
    assert_int_equal(trial->diags.errors, 1);
    assert_text(trial->diags.items[0]->message, "a link to 'javascript:x'");
}

static void test_entities_that_are_no_character_are_refused(void **state)
{
    assert_text(dump(*state, "One &times; two\n"), "P One  two\n");
    assert_messages(*state, "role.md:1:5: error: '&times;' is no character that is known here "
                            "[prose-entity]\n"
                            "  One &times; two\n"
                            "      ^~~~~~~ write the character itself\n");
    /* controls, surrogates, and what is beyond Unicode */
    static const char *const others[] = {
        "&#155;", "&#55296;", "&#57343;", "&#xD800;",   "&#0;",       "&#31;",     "&#127;",
        "&#159;", "&#x9b;",   "&#x7F;",   "&#1114112;", "&#9999999;", "&#x110000;"};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct text markdown = text_format(&trial->arena, "a %s b\n", others[i]);
        assert_text(dump(trial, markdown.at), "P a  b\n");
        assert_int_equal(trial->diags.count, 1);
        assert_string_equal(trial->diags.items[0]->rule, "prose-entity");
        assert_text(
            trial->diags.items[0]->message,
            text_format(&trial->arena, "'%s' is no character that is known here", others[i]).at);
        trial->diags = (struct diags){.arena = &trial->arena};
    }
    /* in an address too */
    assert_text(dump(trial, "[a](https://b.c/?d&#155;e)\n"), "P a(https://b.c/?de)\n");
    assert_int_equal(trial->diags.errors, 1);
    assert_string_equal(trial->diags.items[0]->rule, "prose-entity");
}

static void test_pictures_are_refused(void **state)
{
    dump(*state, "One ![an *echo*](echo.png \"x\") two\n");
    assert_messages(*state, "role.md:1:18: error: a picture [prose-picture]\n"
                            "  One ![an *echo*](echo.png \"x\") two\n"
                            "                   ^~~~~~~~ guides take no pictures of their own; say "
                            "it in words\n");
}

static void test_nothing(void **state)
{
    assert_text(dump(*state, ""), "");
    assert_text(dump(*state, "\n\n"), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_paragraphs_and_headings),
        TRIAL(test_spans),
        TRIAL(test_lists),
        TRIAL(test_html_is_text),
        TRIAL(test_forbidden_links),
        TRIAL(test_entities_are_decoded),
        TRIAL(test_entities_that_are_no_character_are_refused),
        TRIAL(test_pictures_are_refused),
        TRIAL(test_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
