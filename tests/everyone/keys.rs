//! The whole exhibit by keyboard alone, as somebody who never touches it goes through it: WCAG 2.2, 2.1.1, 2.1.2,
//! 2.4.3, 2.4.7, 2.4.11 and 3.2.1. After each key the focus is somewhere, on the screen, under nothing, and is seen;
//! Tab alone opens nothing. One walk in four parts, so that one that fails says where.

use super::site;
use anyhow::{Context, Result, bail, ensure};
use fantoccini::key::Key;
use visits::{Visitor, visit};

/// What is wrong with the focus: nowhere, off the screen, under something, or not to be seen.
const FOCUS: &str = "
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return 'nothing has the focus';
    // A whole room or a heading that was led to shows no ring to whoever did not use keys.
    if (e.matches('main, h1, h2, h3, search, [tabindex=\"-1\"]:not([role=button]):not(a):not(button)')) return '';
    const part = e.querySelector('.touch, .square, .body') || e;
    const said = e.outerHTML.slice(0, 110);
    const b = part.getBoundingClientRect();
    const [x, y] = [Math.max(b.left, 0), Math.max(b.top, 0)];
    const [to, low] = [Math.min(b.right, innerWidth), Math.min(b.bottom, innerHeight)];
    if (to - x < 1 || low - y < 1) return 'off the screen: ' + said + ' ' + [b.left, b.top, b.right, b.bottom];
    // 2.4.11: not all of it may lie under something else. A tall thing is looked at in many places.
    const own = at => at && (e.contains(at) || at.contains(e) || at.closest('label')?.contains(e));
    const places = [0.5, 0.1, 0.9, 0.3, 0.7]
        .flatMap(u => [0.5, 0.1, 0.9].map(v => [x + (to - x) * u, y + (low - y) * v]));
    // An arc is nowhere in the middle of its box.
    const thin = e instanceof SVGElement && e.matches('.arc');
    if (!thin && !places.some(([u, v]) => own(document.elementFromPoint(u, v)))) return 'under something: ' + said;
    const s = getComputedStyle(e);
    const ringed = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
    const drawn = e instanceof SVGElement && [...e.querySelectorAll('*')].some(one => {
        const t = getComputedStyle(one);
        return t.stroke !== 'none' && parseFloat(t.strokeWidth) >= 3 || t.textDecorationLine === 'underline';
    });
    // The knob of a range has its ring itself, which no script can ask for.
    return ringed || drawn || e.matches('input[type=range]') ? '' : 'cannot be seen: ' + said;";

/// Somebody at a keyboard, and what they did so far.
struct Hands<'a>(&'a Visitor);

/// A room is far smaller than so many stops of Tab.
const STOPS: usize = 160;

impl Hands<'_> {
    async fn focus_is_well(&self, after: &str) -> Result<()> {
        // It may glide onto the screen.
        let well = format!("return (() => {{{FOCUS}}})() === ''");
        if self.0.until("the focus is well", &well).await.is_err() {
            bail!("{after}: {}", self.0.ask(FOCUS).await?);
        }
        Ok(())
    }

    async fn key(&self, key: Key) -> Result<()> {
        self.0.strikes(key, false).await?;
        self.focus_is_well(&format!("{key:?}")).await
    }

    /// Tab after Tab, until something has the focus.
    async fn to(&self, what: &str) -> Result<()> {
        self.on(what, false).await
    }

    /// The same with Shift.
    async fn back_to(&self, what: &str) -> Result<()> {
        self.on(what, true).await
    }

    async fn on(&self, what: &str, shifted: bool) -> Result<()> {
        self.0.sees(what).await?;
        let step = format!(
            "const wrong = (() => {{{FOCUS}}})(), e = document.activeElement;
             return [!!e && e.matches(\"{what}\"), wrong, document.title]"
        );
        let mut at = self.0.ask(&step).await?;
        let title = at[2].clone();
        for _ in 0..STOPS {
            if at[0] == true {
                return Ok(());
            }
            self.0.strikes(Key::Tab, shifted).await?;
            at = self.0.ask(&step).await?;
            if at[1] != "" {
                self.focus_is_well(&format!("Tab on the way to {what}")).await?;
            }
            ensure!(at[2] == title, "Tab alone led from {title} to {}", at[2]);
        }
        bail!(
            "no Tab leads to {what}; the focus is at {}",
            self.0.ask("return document.activeElement.outerHTML.slice(0, 300)").await?
        )
    }

    /// To something by Tab, Enter, and what is there then.
    async fn enters(&self, what: &str, then: &str) -> Result<()> {
        self.to(what).await?;
        self.key_then(Key::Enter, then).await.with_context(|| format!("on {what}"))
    }

    /// A key, and what is there then.
    async fn key_then(&self, key: Key, then: &str) -> Result<()> {
        self.0.strikes(key, false).await?;
        self.0.sees(then).await.with_context(|| format!("{key:?}"))?;
        self.focus_is_well(&format!("{key:?}")).await
    }

    /// Into another room by its door, which may be folded away.
    async fn goes_to(&self, room: &str, sign: &str) -> Result<()> {
        self.back_to(".wordmark").await?;
        if self.0.count(&format!(".more-rooms a[href^='#/{room}']")).await? > 0 {
            self.enters(".rooms .more summary", ".rooms .more details[open]").await?;
        }
        self.enters(&format!(".rooms a[href^='#/{room}']"), sign).await?;
        self.0.misses(".coming").await
    }
}

#[tokio::test]
async fn by_keys_alone_one_goes_from_the_opening_to_an_object_to_who_says_so_and_to_what_one_looks_for() -> Result<()> {
    visit(&site()?, "", async |visitor| {
        let hands = Hands(visitor);
        visitor.sees(".title-wall .panel a").await?;
        hands.enters(".title-wall a[href^='#/gallery']", ".in-gallery .newcomer").await?;
        hands.enters("a.newcomer", ".object-page").await?;
        hands.enters(".ledger .known-figure", ".know:not([hidden]) .claims").await?;
        hands.enters(".know .citations a", ".in-sources").await?;
        visitor.goes_back().await?;
        visitor.sees(".know:not([hidden]) .claims").await?;
        hands.back_to(".know .close").await?;
        hands.key_then(Key::Escape, ".know[hidden]").await?;
        // Find, by letters that are typed.
        hands.goes_to("gallery", ".in-gallery .find-open").await?;
        hands.enters(".find-open", ".find .search").await?;
        hands.to(".find .search").await?;
        for letter in "408".chars() {
            visitor.presses_letter(&letter.to_string(), ".find .search:focus").await?;
        }
        visitor.sees(".hit, .card a[href*='moskvitch-408']").await?;
        visitor.strikes(Key::Escape, false).await?;
        visitor.misses(".find").await?;
        hands.focus_is_well("Escape out of the search").await?;
        // Settings, another language, and all from the start.
        hands.back_to(".wordmark").await?;
        hands.enters(".head .settings > summary", ".head .settings[open]").await?;
        hands.enters(".setting.contrast [data-set=dark]", "html[data-theme=dark]").await?;
        hands.back_to(".languages .word").await?;
        hands.key_then(Key::Enter, "html[lang=ru]").await?;
        hands.enters(".tools .again", ".title-wall").await
    })
    .await
}

#[tokio::test]
async fn by_keys_alone_one_goes_through_tree_map_and_clock() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let hands = Hands(visitor);
        // The clock is near: the second thing that Tab meets leads to it.
        hands.to(".skip[href='#year']").await?;
        hands.key_then(Key::Enter, "#year:focus").await?;
        let year = "return document.querySelector('.clock .year').textContent";
        let before = visitor.ask(year).await?;
        hands.key(Key::Right).await?;
        hands.key(Key::Right).await?;
        visitor.until("a later year", &format!("{year} !== {before}")).await?;
        hands.back_to(".clock .turn .play").await?;
        hands.key_then(Key::Enter, ".clock .play[aria-pressed=true]").await?;
        hands.key_then(Key::Enter, ".clock .play[aria-pressed=false]").await?;
        // The tree: one stop, kin by arrows, a card, and Escape.
        hands.goes_to("tree", ".in-tree .node").await?;
        hands.to(".node[tabindex='0']").await?;
        for key in [Key::Home, Key::Right, Key::Right, Key::Down, Key::Up, Key::Left] {
            hands.key(key).await?;
        }
        hands.key_then(Key::Enter, ".choice:not([hidden]), .close-fold").await?;
        hands.key(Key::End).await?;
        hands.key_then(Key::Escape, ".tree-room:not(.with-choice)").await?;
        // The map: roads and their ends.
        hands.goes_to("map", ".in-map .pin").await?;
        hands.to(".map-room .sheet, .map-room .sheet [tabindex='0']").await?;
        for key in [Key::Home, Key::Left, Key::Right, Key::End] {
            hands.key(key).await?;
        }
        hands.key_then(Key::Enter, ".map-room .choice:not([hidden])").await?;
        hands.key_then(Key::Escape, ".map-room:not(:has(.choice:not([hidden])))").await
    })
    .await
}

#[tokio::test]
async fn by_keys_alone_one_reads_the_numbers_judges_a_case_and_is_told_a_story() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let hands = Hands(visitor);
        hands.goes_to("numbers", ".in-numbers .pager").await?;
        hands.enters(".pager a.after", ".pager a.before").await?;
        hands.enters(".pager .all", ".themes-of a").await?;
        hands.enters(".themes-of a", ".plots .mark-of, .poster").await?;
        hands.goes_to("disputes", ".in-disputes .case-card").await?;
        hands.enters(".case-card a", ".dispute.open .side").await?;
        hands.enters(".dispute.open .side", ".dispute.open.judged").await?;
        hands.goes_to("chronicle", ".in-chronicle .screen.here .ways .next").await?;
        hands.enters(".screen.here .ways .next", ".screen.here .ways .back:not(:disabled)").await?;
        hands.goes_to("stories", ".in-stories a[href*='story=']").await?;
        hands.enters(".stories-room a[href*='story=']", ".telling .next").await?;
        hands.enters(".telling .next", ".telling .back:not(:disabled), .telling .before:not(:disabled)").await?;
        hands.enters(".telling .leave", ".telling.none, .telling[hidden], .exhibit:not(.told)").await
    })
    .await
}

#[tokio::test]
async fn by_keys_alone_one_plays_compares_leafs_through_the_sources_and_sees_the_parade() -> Result<()> {
    visit(&site()?, "#/gallery?year=1967", async |visitor| {
        let hands = Hands(visitor);
        hands.goes_to("sources", ".in-sources .shelf-of, .in-sources a[href*='entry=']").await?;
        hands.enters(".sources-room a[href*='entry=']", ".in-sources .single, .in-sources .open").await?;
        hands.goes_to("game", ".in-game .game-card").await?;
        hands.enters(".game-card", ".in-game .game-card[aria-pressed=true]").await?;
        hands.goes_to("parade", ".in-parade .parade").await?;
        hands.enters(".parade a", ".object-page").await?;
        hands.goes_to("compare", ".in-compare .compare-room").await?;
        hands.enters(".pairs button", ".in-compare .compared").await?;
        // A list is leafed through, and acts at its button (3.2.2).
        hands.back_to(".chooser select").await?;
        // The address follows a choice with a pause; whatever the list did would be there after another.
        visitor.until("both are in the address", "return location.hash.split('with=').length === 3").await?;
        let before = visitor.ask("return location.hash").await?;
        hands.key(Key::Down).await?;
        visitor.until("another is picked", "return document.querySelector('.chooser select').value !== ''").await?;
        let pause = "return performance.now() - (window.__leafed ??= performance.now()) > 700";
        visitor.until("the address had time", pause).await?;
        let after = visitor.ask("return location.hash").await?;
        ensure!(after == before, "leafing through a list acts: {before} became {after}");
        hands.to(".adding button").await?;
        hands.key_then(Key::Enter, ".chips li:nth-child(3)").await?;
        // The order of Tab is that of the page.
        let odd = visitor.count("[tabindex]:not([tabindex='0'], [tabindex='-1'])").await?;
        ensure!(odd == 0, "{odd} things out of the page's order");
        Ok(())
    })
    .await
}
