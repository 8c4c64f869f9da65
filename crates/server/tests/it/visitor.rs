//! Somebody at a browser who is signed in or not: it keeps the cookie it is given and sends the token of each form.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use server::app::App;
use server::{pages, second_factor};
use tower::ServiceExt;

/// What a browser is answered.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

/// A browser that begins with nothing.
pub struct Visitor {
    router: Router,
    runtime: tokio::runtime::Runtime,
    pub cookie: String,
    pub form_token: String,
}

impl Visitor {
    pub fn of(app: &Arc<App>) -> Self {
        Self::at(pages::router(Arc::clone(app)))
    }

    /// At a house that is set up in its own way.
    pub fn at(router: Router) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        Self { router, runtime, cookie: String::new(), form_token: String::new() }
    }

    pub fn get(&mut self, address: &str) -> Answer {
        let request = Request::get(address).header("cookie", &self.cookie);
        self.ask(request.body(Body::empty()).expect("a request"))
    }

    /// Sends these fields with the token of the page that was shown last.
    pub fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        let form = form.append_pair("form_token", &self.form_token).extend_pairs(fields).finish();
        let request = Request::post(address)
            .header("cookie", &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(form)).expect("a request"))
    }

    /// Sends an object, as our own script does.
    pub fn send(&mut self, address: &str, object: &serde_json::Value) -> Answer {
        let request = Request::post(address)
            .header("cookie", &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/json");
        self.ask(request.body(Body::from(object.to_string())).expect("a request"))
    }

    /// The same browser with another cookie.
    pub fn with_cookie(self, cookie: &str) -> Self {
        Self { cookie: cookie.to_owned(), ..self }
    }

    fn ask(&mut self, request: Request<Body>) -> Answer {
        let answer = self.runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = answer.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a whole answer");
            (parts, String::from_utf8_lossy(&bytes).into_owned())
        });
        let (parts, body) = answer;
        let text = |name: &str| parts.headers.get(name).map(|it| it.to_str().expect("text").to_owned());
        if let Some(set) = text("set-cookie") {
            self.cookie = set.split(';').next().unwrap_or_default().to_owned();
        }
        if let Some((_, after)) = body.split_once("name=\"form_token\" value=\"") {
            self.form_token = after.split('"').next().unwrap_or_default().to_owned();
        }
        assert!(!body.contains('⟨'), "a message is missing: {body}");
        Answer { status: parts.status, location: text("location").unwrap_or_default(), body }
    }
}

/// The secret that a page shows to a telephone.
pub fn secret_on(page: &str) -> String {
    let (_, after) = page.split_once("class=\"secret\">").expect("a secret is shown");
    after.split('<').next().expect("it ends").replace(' ', "")
}

/// What a telephone with `secret` shows at the hour of `app`, `steps` half minutes later.
pub fn code(app: &App, secret: &str, steps: i64) -> String {
    second_factor::code(secret, app.clock.now() + jiff::SignedDuration::from_secs(30 * steps))
        .expect("a secret")
}
