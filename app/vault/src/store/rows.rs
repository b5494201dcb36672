//! The rows of the key store. They stand here and not in `schema`, because they belong to another database and nobody
//! but the vault may read them.

/// Table `case_key`: one wrapped key.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod case_key {
    use sea_orm::entity::prelude::*;

    /// Which of the keys that a case as a whole may have.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
    #[sea_orm(rs_type = "String", db_type = "Text")]
    pub enum Kind {
        /// Opens text, answers and evidence.
        #[sea_orm(string_value = "case")]
        Case,
        /// Opens the papers of proof that came before every paper had a key of its own; none is made any more.
        #[sea_orm(string_value = "identity")]
        Identity,
    }

    impl Kind {
        /// The name of the table.
        pub fn name(self) -> &'static str {
            match self {
                Self::Case => "case",
                Self::Identity => "identity",
            }
        }
    }

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: Kind,
        /// Epoch of the root key that wraps this one.
        pub kid: String,
        pub wrapped: Vec<u8>,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Table `paper_key`: the wrapped key of one paper of proof.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod paper_key {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "paper_key")]
    pub struct Model {
        /// Random name of the paper in the file store.
        #[sea_orm(primary_key, auto_increment = false)]
        pub object: Uuid,
        pub case_id: Uuid,
        /// Epoch of the root key that wraps this one.
        pub kid: String,
        pub wrapped: Vec<u8>,
        pub created_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Table `key_check`: a known value sealed under every root key in use, so that a wrong key file is found at start.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod key_check {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "key_check")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kid: String,
        pub sealed: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Table `key_mark`: whose keys these are and how far they have come; one row.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod key_mark {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "key_mark")]
    pub struct Model {
        /// Always 1.
        #[sea_orm(primary_key, auto_increment = false)]
        pub slot: i32,
        pub installation: Uuid,
        pub generation: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Table `key_destruction`: which keys were destroyed, and when; rows are only added.
#[expect(unreachable_pub, reason = "the derive writes pub, and only the vault may see the rows")]
pub(crate) mod key_destruction {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "key_destruction")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub seq: i64,
        pub at: DateTimeUtc,
        pub case_id: Uuid,
        pub kind: super::case_key::Kind,
        /// The paper whose own key it was; of kind `identity` then.
        pub object: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
