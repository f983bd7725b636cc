//! What a file of a built folder is there for.

use exhibit::load::FILES;

/// How much the page needs a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Without it the page cannot start.
    Start,
    /// Kept for days without a network. A host may lack it, and the exhibit is still the exhibit.
    Offline,
    /// Part of the build, but nothing that the page asks for.
    None,
}

impl Need {
    /// As the lists write it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Offline => "offline",
            Self::None => "none",
        }
    }
}

/// For the host and not for the page. Hosts read them and seldom hand them out.
const HOST: [&str; 4] = ["_headers", "_redirects", "web.config", "cname"];
/// What operating systems leave wherever they were. In small letters, since their own spelling varies.
const LITTER: [&str; 5] = ["thumbs.db", "desktop.ini", "__macosx", "system volume information", "$recycle.bin"];

/// Whether a file or folder, by its name, is none of the build's: it stays where it lies and is in no list.
pub fn is_foreign(name: &str) -> bool {
    let name = name.to_lowercase();
    let unfinished = name.ends_with(".part") || name.ends_with(".tmp") || name.starts_with("~$");
    name.starts_with('.') || unfinished || HOST.contains(&name.as_str()) || LITTER.contains(&name.as_str())
}

/// Whether a file is one of the curator's own, of which [`crate::build`] makes what visitors fetch.
pub fn is_source(path: &str) -> bool {
    path.rsplit_once('/').is_some_and(|(folder, name)| folder == "assets/exhibit" && FILES.contains(&name))
}

/// How much the page needs a file of the build; `page` is index.html. The program, the scripts and the content are one
/// whole. All else, also what nobody here has thought of, is kept if it can be had: but not what only people read.
pub fn need(path: &str, page: &str) -> Need {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        _ if ["sw.js", "exhibit.html"].contains(&path) => Need::None,
        "" | "md" | "txt" | "map" | "ts" | "pdf" | "zip" | "csv" => Need::None,
        // The collection as plain pages, for whoever cannot run the exhibit: nothing that an installed one asks for.
        "html" if path.starts_with("collection-") => Need::None,
        // The words of the operator's page: woven into it already.
        "json" if folder == "assets/locales/preflight" => Need::None,
        _ if path == "index.html" => Need::Start,
        // The source of what was built: the page asks for it only where that is missing.
        "json" if is_source(path) && page.contains("data-content=") => Need::None,
        "json" if ["assets/exhibit", "assets/locales"].contains(&folder) => Need::Start,
        "json" | "svg" if path.starts_with("content/") => Need::Start,
        // What Trunk and wasm-bindgen wrote, the page's own scripts, and the styles without which no room is shown.
        "js" | "wasm" | "css" if !path.starts_with("assets/") || page.contains(path) => Need::Start,
        _ => Need::Offline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hosts_and_operating_systems_put_into_a_folder_is_none_of_the_build() {
        let foreign = "_headers _redirects web.config .htaccess CNAME .nojekyll .DS_Store ._page.js Thumbs.db \
             desktop.ini __MACOSX $RECYCLE.BIN .Trashes .Spotlight-V100 .fseventsd ~$notes.docx half.part half.tmp \
             .git THUMBS.DB";
        for name in foreign.split_whitespace().chain(["System Volume Information"]) {
            assert!(is_foreign(name), "{name}");
        }
        for name in ["index.html", "headers", "web.config.json", "parts", "assets", "a~b.svg"] {
            assert!(!is_foreign(name), "{name}");
        }
    }

    #[test]
    fn the_page_cannot_start_without_its_scripts_its_program_and_its_content() {
        let page = "<script src=\"assets/boot.js\"></script>";
        let start = "index.html program-1f_bg.wasm program-1f.js rooms-1f.css snippets/a/b.js assets/boot.js \
             assets/exhibit/exhibit.json assets/locales/en.json";
        let offline = "preflight.html assets/preflight/page.js assets/fonts/a.woff2 assets/icons/icon.svg \
             assets/exhibit/geo/basemap.json assets/exhibit/drawings/a.svg manifest.webmanifest photo.webp";
        let none = "sw.js exhibit.html collection-en.html assets/locales/preflight/en.json LICENSE \
             assets/exhibit/README.md assets/fonts/a-OFL.txt program-1f.js.map a.d.ts";
        for (paths, expected) in [(start, Need::Start), (offline, Need::Offline), (none, Need::None)] {
            for path in paths.split_whitespace() {
                assert_eq!(need(path, page), expected, "{path}");
            }
        }
        // Where content was built, its source is for curators.
        let page = "<script id=\"languages\" data-content=\"content\">[]</script>";
        assert_eq!(need("assets/exhibit/objects.json", page), Need::None);
        assert_eq!(need("content/en/first.json", page), Need::Start);
        assert_eq!(need("assets/exhibit/geo/basemap.json", page), Need::Offline);
    }
}
