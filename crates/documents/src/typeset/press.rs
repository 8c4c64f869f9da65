//! All that the typesetter can see of the world: the template, one sheet, and the fonts.
//!
//! Everything else is denied. The paths are a fixed set, because Typst remembers each path for ever.

use std::array;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::{Error, letters, noon, qr};
use crate::sheet::Sheet;

/// The template; its first file is the one that Typst starts with.
const TEMPLATE: [(&str, &str); 5] = [
    ("/paper.typ", include_str!("../../templates/paper.typ")),
    ("/look.typ", include_str!("../../templates/look.typ")),
    ("/words.typ", include_str!("../../templates/words.typ")),
    ("/blocks.typ", include_str!("../../templates/blocks.typ")),
    ("/ends.typ", include_str!("../../templates/ends.typ")),
];

/// What does not change from one paper to the next.
struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: [Source; TEMPLATE.len()],
    sheet: FileId,
    record: FileId,
    code: FileId,
}

static SHOP: LazyLock<Shop> = LazyLock::new(|| {
    let fonts: Vec<Font> = typst_assets::fonts()
        .filter_map(|data| Font::new(Bytes::new(data), 0))
        .filter(|font| font.info().family == "Libertinus Serif")
        .collect();
    Shop {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: array::from_fn(|n| Source::new(path(TEMPLATE[n].0), TEMPLATE[n].1.to_owned())),
        sheet: path("/sheet.json"),
        record: path("/record.json"),
        code: path("/code.svg"),
    }
});

pub(super) fn path(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths in this file are well formed");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Where in the template: `/blocks.typ:12`.
pub(super) fn place(span: DiagSpan) -> Option<String> {
    let source = SHOP.template.iter().find(|source| Some(source.id()) == span.id())?;
    let range = match span.get() {
        DiagSpanKind::Detached => None,
        DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range),
        DiagSpanKind::Range { range, .. } => Some(range),
    };
    let line = source.lines().byte_to_line(range?.start)? + 1;
    Some(format!("{}:{line}", source.id().vpath().get_with_slash()))
}

/// One sheet on its way to becoming a paper.
pub(super) struct Press {
    sheet: Bytes,
    record: Bytes,
    code: Bytes,
    today: Datetime,
}

impl Press {
    pub(super) fn new(sheet: &Sheet) -> Result<Self, Error> {
        let mut text = serde_json::to_value(sheet).expect("a sheet is strings, numbers and lists");
        letters::make_printable(&mut text, &SHOP.fonts);
        Ok(Self {
            sheet: Bytes::from_string(text.to_string()),
            record: Bytes::new(sheet.record.clone()),
            code: Bytes::from_string(qr::svg(&qr::content(&sheet.verification))?),
            today: noon(sheet.date)?,
        })
    }
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &SHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHOP.book
    }

    fn main(&self) -> FileId {
        SHOP.template[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SHOP.template.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let files = [(SHOP.sheet, &self.sheet), (SHOP.record, &self.record), (SHOP.code, &self.code)];
        files
            .into_iter()
            .find(|(it, _)| *it == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHOP.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
