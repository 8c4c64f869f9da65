//! Somebody at a browser, signed in: what it asks, and what it is answered.

use std::sync::Arc;

use axum::body::Body;
use axum::http::response::Parts;
use axum::http::{HeaderMap, Request, StatusCode};
use domain::symbol::Person;
use server::app::App;
use server::pages;
use server::session::Means;
use tower::ServiceExt;

/// What a browser is answered, with its status and where it is sent.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

/// A browser with a session.
pub struct Browser {
    router: axum::Router,
    runtime: tokio::runtime::Runtime,
    cookie: String,
    /// What its forms carry.
    pub token: String,
}

impl Browser {
    pub fn of(app: &Arc<App>, person: u32) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let began = runtime.block_on(app.begin_session(Person(person), Means::Demonstration, ""));
        let (token, session) = began.expect("a session");
        let cookie = format!("{}={token}", server::session::COOKIE);
        Self { router: pages::router(Arc::clone(app)), runtime, cookie, token: session.form_token }
    }

    /// The same browser with a session of `person` in place of its own.
    pub fn signed_in_as(self, app: &Arc<App>, person: u32) -> Self {
        Self { router: self.router, ..Self::of(app, person) }
    }

    fn ask(&self, request: Request<Body>) -> Answer {
        let (parts, bytes) = self.whole(request);
        let location = parts.headers.get("location").map(|it| it.to_str().expect("text").to_owned());
        Answer {
            status: parts.status,
            location: location.unwrap_or_default(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    fn whole(&self, request: Request<Body>) -> (Parts, Vec<u8>) {
        self.runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = answer.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a whole answer");
            (parts, bytes.to_vec())
        })
    }

    /// What a form is answered with that sends back a file.
    pub fn download(&self, address: &str) -> (HeaderMap, Vec<u8>) {
        let (parts, bytes) = self.whole(self.form(address, [("request", "1")]));
        assert_eq!(parts.status, 200, "{address}: {}", String::from_utf8_lossy(&bytes));
        (parts.headers, bytes)
    }

    pub fn get(&self, address: &str) -> Answer {
        self.ask(Request::get(address).header("cookie", &self.cookie).body(Body::empty()).expect("a request"))
    }

    /// Sends these fields, with the token of the session.
    pub fn post<N: AsRef<str>, V: AsRef<str>>(
        &self,
        address: &str,
        fields: impl IntoIterator<Item = (N, V)>,
    ) -> Answer {
        self.ask(self.form(address, fields))
    }

    /// Sends these files as a browser does, all in the field `files`.
    pub fn upload(&self, address: &str, files: &[(&str, &[u8])]) -> Answer {
        const BOUNDARY: &str = "between-the-files";
        let mut body = Vec::new();
        let token = &self.token;
        let part =
            format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"form_token\"\r\n\r\n{token}\r\n");
        body.extend_from_slice(part.as_bytes());
        for (name, bytes) in files {
            let head = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\
                 content-type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let request = Request::post(address)
            .header("cookie", &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"));
        self.ask(request.body(Body::from(body)).expect("a request"))
    }

    /// The same the way the script of a page sends it, which asks for JSON.
    pub fn post_by_script<N: AsRef<str>, V: AsRef<str>>(
        &self,
        address: &str,
        fields: impl IntoIterator<Item = (N, V)>,
    ) -> (StatusCode, serde_json::Value) {
        let mut request = self.form(address, fields);
        request.headers_mut().insert("accept", "application/json".parse().expect("a header"));
        let answer = self.ask(request);
        (answer.status, serde_json::from_str(&answer.body).expect("JSON"))
    }

    /// The same browser after its session ended.
    pub fn signed_out(self) -> Self {
        Self { cookie: String::new(), ..self }
    }

    fn form<N: AsRef<str>, V: AsRef<str>>(
        &self,
        address: &str,
        fields: impl IntoIterator<Item = (N, V)>,
    ) -> Request<Body> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        let form = form.append_pair("form_token", &self.token).extend_pairs(fields).finish();
        let request = Request::post(address)
            .header("cookie", &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        request.body(Body::from(form)).expect("a request")
    }
}

/// What stands in the hidden field `name` of a page.
pub fn hidden(html: &str, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    let start = html.find(&field).unwrap_or_else(|| panic!("no field {name}")) + field.len();
    let end = start + html[start..].find('"').expect("the value ends");
    html[start..end].replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
