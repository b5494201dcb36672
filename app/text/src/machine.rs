//! Words about the machine itself, in tasks for staff.

use crate::words;

words! {
    /// Who must be told.
    ADMINISTRATOR = "システムの管理者";
    /// The clock is not believed.
    CLOCK = "サーバーの時計が正しくないようです";
    /// What to do about it.
    CLOCK_SAY = "システムの管理者に知らせてください。時計が確かめられるまで、期限の切れたものの消去、お願いや督促の自動送信、予約した公表を止めています。時計を直すと自動で再開します。長く停止していたなど、時計が正しいときは「madoguchi jobs trust-clock --by ログインID」で再開します。";
    /// Database and key store are not of the same time.
    STORES = "データベースと鍵の保管が、ちがう時点のもののようです";
    /// What to do about it.
    STORES_SAY = "システムの管理者に知らせてください。どちらかが古い写しから戻された可能性があります。何も消さないように、自動の処理を止めています。新しいほうの写しを戻してください。ほかに写しがないと確かめたときだけ「madoguchi jobs trust-stores --by ログインID」で再開します。";
    /// The folder of files is gone.
    FILES = "資料の保存先が見つかりません";
    /// What to do about it.
    FILES_SAY = "システムの管理者に知らせてください。資料のフォルダーが外れているか、別のフォルダーになっています。";
    /// Unusually much would go.
    AMOUNT = "一度に消えるものが多すぎるため、消去を止めました";
    /// What to do about it.
    AMOUNT_SAY = "システムの管理者に知らせてください。管理者は「madoguchi jobs list」で内容と件数を見て、正しいときは「madoguchi jobs allow-destruction --by ログインID」で消去を認めます。";
}
