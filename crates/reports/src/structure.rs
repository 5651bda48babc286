//! The order in which a document is read aloud: its elements, apart from where they stand on the pages.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element(usize);

#[derive(Clone, Debug)]
pub enum Role {
    /// 1 is the title.
    Heading(u8, String),
    Paragraph,
    Quote,
    List,
    Item,
    Label,
    Body,
    Table,
    Head,
    Rows,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Figure(String),
    Caption,
    Group,
}

struct Entry {
    role: Role,
    children: Vec<Element>,
    /// What was drawn of it, in order.
    drawn: Vec<Identifier>,
    /// Where it is, told for pictures.
    place: Option<BBox>,
}

#[derive(Default)]
pub struct Structure {
    entries: Vec<Entry>,
    roots: Vec<Element>,
}

impl Structure {
    pub fn root(&mut self, role: Role) -> Element {
        let element = self.entry(role);
        self.roots.push(element);
        element
    }

    pub fn child(&mut self, parent: Element, role: Role) -> Element {
        let element = self.entry(role);
        if let Some(entry) = self.entries.get_mut(parent.0) {
            entry.children.push(element);
        }
        element
    }

    fn entry(&mut self, role: Role) -> Element {
        self.entries.push(Entry { role, children: Vec::new(), drawn: Vec::new(), place: None });
        Element(self.entries.len() - 1)
    }

    pub fn drawn(&mut self, element: Element, identifier: Identifier) {
        if let Some(entry) = self.entries.get_mut(element.0) {
            entry.drawn.push(identifier);
        }
    }

    pub fn placed(&mut self, element: Element, page: usize, rect: Rect) {
        if let Some(entry) = self.entries.get_mut(element.0) {
            entry.place = Some(BBox::new(page, rect));
        }
    }

    pub fn tree(&self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for root in &self.roots {
            self.nodes(*root).into_iter().for_each(|node| tree.push(node));
        }
        tree
    }

    /// Elements are nested a few deep, by us and not by what is written.
    fn nodes(&self, element: Element) -> Option<Node> {
        let entry = self.entries.get(element.0)?;
        let mut group = TagGroup::new(kind(&entry.role, entry.place));
        entry.drawn.iter().for_each(|identifier| group.push(*identifier));
        entry.children.iter().filter_map(|child| self.nodes(*child)).for_each(|node| group.push(node));
        (!group.children.is_empty()).then(|| Node::from(group))
    }
}

fn kind(role: &Role, place: Option<BBox>) -> TagKind {
    match role {
        Role::Heading(level, title) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Quote => Tag::BlockQuote.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Head => Tag::THead.into(),
        Role::Rows => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(alt) => Tag::Figure(Some(alt.clone())).with_bbox(place).into(),
        Role::Caption => Tag::Caption.into(),
        Role::Group => Tag::Div.into(),
    }
}
