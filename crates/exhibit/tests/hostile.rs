//! Drawings that somebody made to run, to load or to restyle something: nothing of that gets into the page. The vectors
//! are written after the kinds that html5sec and the OWASP lists of evasions tell of.

use exhibit::load::svg::{self, clean};

/// Drawings, as the inside of the outermost `svg`.
const VECTORS: [&str; 78] = [
    // Scripts, and what looks like none to a hasty reader.
    "<script>alert(1)</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<script xlink:href=\"https://evil.example/x.js\"/>",
    "<script href=\"data:text/javascript,alert(1)\"></script>",
    "<script\n>alert(1)</script\n>",
    "<scr<script>ipt>alert(1)</script>",
    "<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\">alert(1)</svg:script>",
    "<g><script>/*</g><path d=\"M0 0\"/>*/alert(1)</script></g>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<style><![CDATA[</style><script>alert(1)</script>]]></style>",
    "<!--><script>alert(1)</script>-->",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<?xml-stylesheet href=\"javascript:alert(1)\"?><path d=\"M0 0\"/>",
    "<!DOCTYPE x [<!ENTITY e \"<script>alert(1)</script>\">]>&e;",
    "<!ENTITY % x SYSTEM \"https://evil.example/x.dtd\">%x;",
    // Handlers.
    "<path onload=\"alert(1)\" d=\"M0 0\"/>",
    "<g onclick='alert(1)'><path d='M0 0'/></g>",
    "<path oNmOuSeOvEr=alert(1) d=\"M0 0\"/>",
    "<circle r=\"9\" onfocusin=\"alert(1)\" tabindex=\"0\"/>",
    "<path d=\"M0 0\"onload=\"alert(1)\"/>",
    "<path d=\"M0 0\"/onload=\"alert(1)\"/>",
    "<path d='M0 0' \u{c}onload=alert(1)>",
    "<path d=\"M0 0\" on\u{0}load=\"alert(1)\"/>",
    "<path d=\"M0 0&quot; onload=&quot;alert(1)\"/>",
    "<path d=\"M0 0&#34; onload=&#34;alert(1)\"/>",
    "<path d=\"M0 0&#x22;/><script>alert(1)</script>\"/>",
    "<path d=\"M0 0\" onbegin=\"alert(1)\" onend=\"alert(1)\" onrepeat=\"alert(1)\"/>",
    // Addresses that run something.
    "<a href=\"javascript:alert(1)\"><path d=\"M0 0\"/></a>",
    "<a xlink:href=\"&#106;avascript:alert(1)\"><circle r=\"9\"/></a>",
    "<use href=\"javascript:alert(1)\"/>",
    "<use href=\" javascript:alert(1)\"/>",
    "<use href=\"java\tscript:alert(1)\"/>",
    "<use xlink:href=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+#x\"/>",
    "<use href=\"https://evil.example/x.svg#a\"/>",
    "<use href=\"//evil.example/x.svg#a\"/>",
    "<use href=\"other.svg#a\"/>",
    "<use href=\"#a\" href=\"https://evil.example/x.svg#a\"/>",
    "<use href=\"#a&#34; onload=&#34;alert(1)\"/>",
    "<linearGradient href=\"https://evil.example/x.svg#a\"/>",
    "<pattern xlink:href=\"vbscript:x\"/>",
    // Other languages within the drawing.
    "<foreignObject><iframe src=\"javascript:alert(1)\"/></foreignObject>",
    "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></body></foreignObject>",
    "<foreignobject><img src=x onerror=alert(1)></foreignobject>",
    "<desc><img src=x onerror=alert(1)></desc>",
    "<title><script>alert(1)</script></title>",
    "<metadata><script>alert(1)</script></metadata>",
    "<switch><foreignObject><script>alert(1)</script></foreignObject></switch>",
    "<math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
    "</g></svg><script>alert(1)</script><svg><g>",
    "</svg><img src=x onerror=alert(1)><svg>",
    "<p><img src=x onerror=alert(1)></p>",
    "<table><path d=\"M0 0\"/></table><script>alert(1)</script>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<template><script>alert(1)</script></template>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<embed src=\"https://evil.example/x.swf\"/><object data=\"https://evil.example/\"/>",
    "<audio src=x onerror=alert(1)></audio><video><source onerror=alert(1)></video>",
    "<handler xmlns=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">alert(1)</handler>",
    // What changes itself later.
    "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
    "<a><animate attributeName=\"href\" values=\"javascript:alert(1)\"/><circle r=\"9\"/></a>",
    "<animate attributeName=\"onload\" from=\"0\" to=\"alert(1)\" onbegin=\"alert(1)\"/>",
    "<animateTransform onrepeat=\"alert(1)\" repeatCount=\"2\"/>",
    "<discard onbegin=\"alert(1)\"/>",
    // What loads something.
    "<image href=\"https://evil.example/track.png\"/>",
    "<image xlink:href=\"data:image/svg+xml,<svg onload='alert(1)'/>\"/>",
    "<feImage href=\"https://evil.example/track.svg\"/>",
    "<path d=\"M0 0\" fill=\"url(https://evil.example/x.svg#a)\"/>",
    "<path d=\"M0 0\" fill=\"url( 'https://evil.example/x.svg#a' )\"/>",
    "<path d=\"M0 0\" fill=\"\\75rl(https://evil.example/x)\"/>",
    "<path d=\"M0 0\" stroke=\"u/**/rl(https://evil.example/x)\"/>",
    "<path d=\"M0 0\" clip-path=\"URL(//evil.example/x#a)\"/>",
    "<path d=\"M0 0\" mask=\"image-set('https://evil.example/x' 1x)\"/>",
    "<path d=\"M0 0\" filter=\"url(https://evil.example/x#a)\" cursor=\"url(https://evil.example/c.cur)\"/>",
    "<path d=\"M0 0\" style=\"background:url(https://evil.example/x)\"/>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<style>*{fill:url(https://evil.example/x)}</style>",
    "<link rel=\"stylesheet\" href=\"https://evil.example/x.css\"/><meta http-equiv=\"refresh\" content=\"0;url=x\"/>",
    "<font-face><font-face-uri xlink:href=\"https://evil.example/f.woff\"/></font-face><text>x</text>",
];

/// Whether a text is made of the elements and attributes that drawings are made of, and nothing else: said once more
/// and otherwise than the product says it.
fn is_harmless(text: &str) -> bool {
    let elements = ["g", "path", "circle", "use", "linearGradient", "pattern"];
    let attributes = ["d", "r", "href", "fill", "stroke", "clip-path", "mask"];
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        let Some((tag, after)) = tag.split_once('>') else { return false };
        let tag = tag.trim_start_matches('/').trim_end_matches('/');
        let mut parts = tag.split(' ');
        let values_are_plain = parts.next().is_some_and(|name| elements.contains(&name))
            && tag.split('"').step_by(2).all(|outside| {
                outside
                    .split(' ')
                    .skip(1)
                    .all(|name| attributes.contains(&name.trim_end_matches('=')) || name.is_empty())
            })
            && tag.split('"').skip(1).step_by(2).all(|value| {
                !value.contains([':', '/', '\\', '&', '\'', ';', '@', '<', '*'])
                    && (!value.to_lowercase().contains("url") || value.starts_with("url(#"))
            });
        if !before.is_empty() || !values_are_plain {
            return false;
        }
        rest = after;
    }
    rest.is_empty()
}

#[test]
fn nothing_that_runs_or_loads_gets_into_the_page() {
    for vector in VECTORS {
        for wrapped in [vector.to_owned(), format!("<g>{vector}<path d=\"M1 1\"/></g>"), format!("<g {vector}")] {
            let file = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{wrapped}</svg>");
            let read = svg::read(&file).unwrap_or_default();
            for clean in [clean(&wrapped), read] {
                assert!(is_harmless(&clean.inside), "{vector}\n  became {}", clean.inside);
            }
        }
    }
}

#[test]
fn what_was_left_out_is_told_and_the_rest_is_shown() {
    for vector in VECTORS.into_iter().filter(|vector| !vector.starts_with("<!--")) {
        assert!(!clean(vector).dropped.is_empty(), "{vector} became {:?}", clean(vector));
    }
    let mixed = clean("<g id=\"a-b\"><script>x</script><path d=\"M0 0h9\" fill=\"var(--paint)\" onload=\"x\"/></g>");
    assert_eq!(mixed.inside, "<g id=\"a-b\"><path d=\"M0 0h9\" fill=\"var(--paint)\"/></g>");
    assert_eq!(mixed.dropped, ["<script>", "the attribute “onload” on <path>"]);
}

#[test]
fn every_shipped_drawing_gets_into_the_page_as_it_is() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut seen = 0;
    for folder in ["assets/exhibit/drawings", "tests/another-museum/drawings", "assets/exhibit/pictures"] {
        for file in std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten() {
            let text = std::fs::read_to_string(file.path()).unwrap_or_default();
            if !file.path().extension().is_some_and(|ending| ending == "svg") {
                continue;
            }
            let clean = svg::read(&text).unwrap_or_default();
            assert!(clean.dropped.is_empty(), "{:?}: {:?}", file.path(), clean.dropped);
            let tags = |text: &str| text.matches('<').count() - text.matches("</").count();
            assert_eq!(tags(&clean.inside) + 1, tags(&text), "{:?}", file.path());
            seen += 1;
        }
    }
    assert!(seen > 80);
}
