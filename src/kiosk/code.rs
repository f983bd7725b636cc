//! What a visitor takes home: a QR code of the present view, or of a page that a kiosk does not open.

use crate::show::use_show;
use exhibit::kiosk::{at_home, code};
use exhibit::visit::ShellAction;
use yew::prelude::*;

/// The button that shows the code of the present view; nothing where the exhibit has no place on the web.
#[component]
pub fn Carry() -> Html {
    let show = use_show();
    let address = at_home(&show.exhibit, &show.visit).filter(|_| show.kiosk);
    let Some(address) = address else { return html! { <span hidden=true></span> } };
    html! {
        <button type="button" class="tool" onclick={show.on(ShellAction::Code(Some(address.into())))}>
            { show.t("kiosk.carry") }
        </button>
    }
}

/// The code that was asked for, over the room.
#[component]
pub fn Code() -> Html {
    let show = use_show();
    let button = use_node_ref();
    let address = show.visit.shell.code.clone().filter(|_| show.kiosk);
    {
        let button = button.clone();
        use_effect_with(address.is_some(), move |shown| {
            if let Some(button) = button.cast::<web_sys::HtmlElement>().filter(|_| *shown) {
                let _ = button.focus();
            }
        });
    }
    let Some(address) = address else { return html! { <div class="code-sheet" hidden=true></div> } };
    let home = show.exhibit.title.kiosk.home.trim_end_matches('/');
    let kind = if !home.is_empty() && address.starts_with(home) { "kiosk.carry" } else { "kiosk.link" };
    html! {
        <div class="code-sheet" onclick={show.on(ShellAction::Code(None))}>
            <div class="code" role="dialog" aria-modal="true" aria-label={show.t(kind)}>
                <h2>{ show.t(kind) }</h2>
                if let Some(code) = code(&address) {
                    <svg
                        viewBox={format!("0 0 {0} {0}", code.size)}
                        shape-rendering="crispEdges"
                        role="img"
                        aria-label={show.t(kind)}
                    >
                        <rect width={code.size.to_string()} height={code.size.to_string()} fill="#fff" />
                        <path d={code.path} fill="#000" />
                    </svg>
                }
                <p>{ show.t(&format!("{kind}_how")) }</p>
                <p class="quiet address">{ address.to_string() }</p>
                <button ref={button} type="button" class="tool strong">{ show.t("shell.close") }</button>
            </div>
        </div>
    }
}
