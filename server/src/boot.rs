//! From settings to a [`AppState`]: folders, tables, keys, connections, file store.

use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use entity::law::calendar::Calendar;
use sea_orm::ConnectionTrait;
use tokio::sync::Notify;
use usecase::member::refold;
use usecase::safety;
use usecase::state::bundle::Bundle;
use usecase::state::db::Db;
use usecase::state::{AppParts, AppState, Clock, Site};
use vault::files::FileStore;
use vault::inspector::Inspector;
use vault::keys::Keys;
use vault::root::RootKeys;
use vault::store::KeyStore;

use crate::config::{Config, MailWay};
use crate::pooler;

/// Folders of data and keys are nobody else's.
const PRIVATE: u32 = 0o700;

/// Brings both databases up to date.
///
/// # Errors
/// When one cannot be reached or a migration fails; then it left nothing behind.
pub async fn migrate(config: &Config) -> anyhow::Result<()> {
    folders(config)?;
    pooler::refuse(&config.database_url()).await?;
    if config.key_store_url() != config.database_url() {
        pooler::refuse(&config.key_store_url()).await?;
    }
    migration::migrate(&config.database_url()).await.context("the tables of the database")?;
    key_store_is_there(config).await?;
    migration::migrate_keys(&config.key_store_url()).await.context("the tables of the key store")
}

/// A key store whose file is gone is not made anew while there are cases: an empty one in its place would only hide that.
async fn key_store_is_there(config: &Config) -> anyhow::Result<()> {
    let Some(file) = sqlite_file(&config.key_store_url()).filter(|file| !file.exists()) else { return Ok(()) };
    let db = migration::connect(&config.database_url()).await.context("the database")?;
    let statement = sea_orm::Statement::from_string(db.get_database_backend(), "select 1 from case_file limit 1");
    let found = db.query_one_raw(statement).await;
    db.close().await?;
    if found.context("the cases")?.is_some() {
        bail!(
            "the key store is missing at {}, but the database holds cases: put the file back, nothing can be read without it",
            file.display()
        );
    }
    Ok(())
}

/// The file of a SQLite URL.
fn sqlite_file(url: &str) -> Option<PathBuf> {
    let file = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    Some(PathBuf::from(file.split('?').next().unwrap_or(file)))
}

/// Makes the tables, opens everything, and puts the desk together.
///
/// # Errors
/// A sentence for the operator: which part could not be opened, and why.
pub async fn app_state(config: &Config, clock: Clock) -> anyhow::Result<AppState> {
    migrate(config).await?;
    let db = Db::connect(&config.database_url()).await.map_err(pooler::explained).context("the database")?;
    let store = Db::connect_keys(&config.key_store_url()).await.map_err(pooler::explained).context("the key store")?;
    let root = root_keys(&config.root_key_file(), &store).await?;
    let keys = Keys::open(&root, KeyStore::new(store.read.clone(), store.write.clone())).await.context("the keys")?;
    let inspector = Inspector::new(inspector(config)?);
    let files = FileStore::open(config.file_folder(), inspector).await.context("the file store")?;
    files.keep_free(config.floor());
    let mail_folder = match config.mail_way() {
        MailWay::Folder(folder) => {
            private_folder(&folder)?;
            Some(folder)
        }
        MailWay::Smtp(_) => None,
    };
    let app = AppState::new(AppParts {
        db,
        keys,
        files,
        body: config.body.clone(),
        calendar: Calendar::japan(&config.body.closed),
        clock,
        bundle: bundle(&config.bundle_folder())?,
        site: Site { origin: config.origin.clone(), mail_folder },
        job_signal: Notify::new(),
    });
    safety::adopt::adopt(&app).await?;
    refold::refold(&app).await.context("the search copies of the members")?;
    match usecase::case::rebuild_copies::refold(&app).await.context("the copies of the cases")? {
        0 => {}
        renewed => tracing::info!(renewed, "made the copies of cases anew by the rules of this program"),
    }
    let added = usecase::referral::fill::fill(&app).await.map_err(anyhow::Error::new);
    match added.context("the register of other desks")? {
        0 => {}
        added => tracing::info!(added, "put the desks that come with the program into the register"),
    }
    Ok(app)
}

/// The program whose child looks into files.
///
/// # Errors
/// When it should be this one and its path is not known.
pub fn inspector(config: &Config) -> anyhow::Result<PathBuf> {
    if config.inspector.as_os_str().is_empty() {
        return std::env::current_exe().context("the path of this program");
    }
    Ok(config.inspector.clone())
}

/// Reads the root keys, or makes them when this is the very first start. Where a key store exists but the file does
/// not, nothing is made: the file is lost or misplaced, and new keys would only hide that.
async fn root_keys(path: &Path, store: &Db) -> anyhow::Result<RootKeys> {
    if path.exists() {
        return RootKeys::read(path).with_context(|| format!("the root keys in {}", path.display()));
    }
    if in_use(store).await? {
        bail!(
            "the root keys are missing at {}, but the key store was made with some: put the file back, nothing can be \
             read without it",
            path.display()
        );
    }
    let keys = RootKeys::create(path).with_context(|| format!("new root keys at {}", path.display()))?;
    tracing::warn!(
        file = %path.display(),
        "made new root keys; keep a copy of this file apart from the data: without it everything is lost"
    );
    Ok(keys)
}

async fn in_use(store: &Db) -> anyhow::Result<bool> {
    let backend = store.read.get_database_backend();
    let statement = sea_orm::Statement::from_string(backend, "select kid from key_check limit 1");
    Ok(store.read.query_one_raw(statement).await.context("the key store")?.is_some())
}

/// The names of the browser's files; without them every page works with one plain style sheet.
fn bundle(folder: &Path) -> anyhow::Result<Bundle> {
    let manifest = folder.join("manifest.json");
    match std::fs::read_to_string(&manifest) {
        Ok(text) => Bundle::parse(&text).with_context(|| manifest.display().to_string()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Bundle::default()),
        Err(error) => Err(error).with_context(|| manifest.display().to_string()),
    }
}

/// Makes the folders that are missing, for the owner only.
fn folders(config: &Config) -> anyhow::Result<()> {
    private_folder(&config.data)?;
    let mut inner = vec![config.root_key_file()];
    inner.extend([config.database_url(), config.key_store_url()].iter().filter_map(|url| sqlite_file(url)));
    inner.iter().filter_map(|file| file.parent()).try_for_each(private_folder)
}

fn private_folder(path: impl AsRef<Path>) -> anyhow::Result<()> {
    let path = path.as_ref();
    if path.as_os_str().is_empty() || path.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(PRIVATE)
        .create(path)
        .with_context(|| format!("the folder {}", path.display()))?;
    // The mode of mkdir is cut by the umask; what we promise is set again.
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(PRIVATE))
        .with_context(|| format!("the folder {}", path.display()))
}

/// Closes the connections; on SQLite the log goes back into the file.
pub async fn close(app: &AppState) {
    if let Err(error) = app.db().clone().close().await {
        tracing::warn!(cause = %error, "the database did not close cleanly");
    }
}
