//! Words around every page: banner, header, menus, footer.

use crate::spoken;
use chrono::{NaiveTime, Timelike};

use super::words;

words! {
    /// Between the title of a page and the name of the body.
    TITLE_BAR = "｜", " | ";
    /// The title of every page while quiet contact is on.
    QUIET_TITLE = "お手続き", "Your procedure";
    /// Label of the skip links.
    SKIP_LABEL = "ページの先頭の操作", "Quick links";
    SKIP = "本文へ移動する", "Skip to the main text";
    /// Label of the section that holds the leave button.
    SAFETY_LABEL = "安全のための操作", "For your safety";
    /// Leaves for a weather page at once.
    LEAVE = "今すぐページを離れる", "Leave this page now";
    /// The same among the skip links, where it needs more words.
    LEAVE_LONG = "今すぐページを離れる（すぐに天気予報のページに変わります）",
        "Leave this page now (it changes to a weather forecast at once)";
    /// Label of the banner about the fictional body.
    FICTION_LABEL = "見本についてのお知らせ", "About this sample";
    /// Says that nothing here is real.
    FICTION = "これは見本です。この協会も、出てくる会社や人も、実在しません。本当の苦情や個人情報は入力しないでください。",
        "This is a sample. The association, the companies and the people on this site are not real. Do not type in a real complaint or real personal information.";
    /// Opens the menu on small screens.
    MENU = "メニュー", "Menu";
    /// Label of the main menu.
    MENU_LABEL = "主なページ", "Main pages";
    /// Before the telephone number.
    PHONE = "電話でのご相談", "Call us";
    /// Label of the single link back.
    BACK_LABEL = "前のページ", "Previous page";
    BACK = "戻る", "Back";
    HOME = "ホーム", "Home";
    /// What a complaint is for.
    COMPLAINTS = "苦情の申出とは", "About complaints";
    COMPLAIN = "苦情を申し出る", "Make a complaint";
    /// Shows how far a complaint is.
    STATUS = "受付状況を見る", "Check your complaint";
    /// The list of member companies.
    MEMBERS = "対象の会社をさがす", "Find a company";
    GUIDELINES = "指針", "Guidelines";
    REFERRALS = "ほかの相談窓口", "Other help";
    /// How to use the site safely.
    SAFETY = "安全に使うために", "Using this site safely";
    /// How to reach us.
    CONTACT = "お問い合わせ", "Contact us";
    ABOUT = "協会について", "About us";
    PRIVACY = "個人情報の取扱い", "How we use your information";
    ACCESSIBILITY = "ウェブアクセシビリティ", "Web accessibility";
    RULES = "苦情処理の準則", "Rules for handling complaints";
    /// The form of a power of attorney.
    PROXY = "委任状の用紙", "Power of attorney (form)";
    NOTICES = "お知らせ", "Notices";
    /// Heading of the help block.
    HELP = "お困りのときは", "If you need help";
    HELP_PHONE = "電話", "Phone";
    /// Help: without a telephone.
    HELP_WRITING = "電話が使いにくいとき", "If it is hard for you to call";
    /// Help: writing is welcome.
    HELP_WRITING_TEXT = "郵便、メール、筆談でも受け付けます", "You can also use post, e-mail or writing on paper";
    HELP_ELSEWHERE = "ほかの窓口", "Other places";
    /// Help: elsewhere, the link.
    HELP_ELSEWHERE_TEXT = "ほかの相談窓口をさがす", "Find other help";
    /// Help: when one is in danger.
    HELP_DANGER = "今すぐ危険なとき", "If you are in danger now";
    HELP_DANGER_TEXT = "110番に電話してください", "Call 110 (police)";
    /// Label of the links at the end.
    FOOT_LABEL = "サイトの案内", "About this site";
    /// The doors for staff and members.
    DOORS_LABEL = "関係者の入口", "For companies and staff";
    /// Sign-in of member companies.
    PORTAL_DOOR = "対象事業者の方", "Member companies (in Japanese)";
    STAFF_DOOR = "職員", "Staff (in Japanese)";
    /// Name of the desk in the staff bar.
    STAFF_HOME = "苦情対応";
    CASES = "案件";
    /// A complaint by telephone or paper.
    INTAKE = "電話・紙の受付";
    /// Decisions that wait for a second person.
    APPROVALS = "決裁";
    STAFF_REFERRALS = "相談窓口";
    STAFF_MEMBERS = "対象事業者";
    /// Bulletins to members and everybody.
    BULLETINS = "お知らせ";
    LETTERS = "郵便";
    /// Telephone calls and what could not be sent.
    TASKS = "電話・仕事";
    /// Mails of the demo.
    MAILS = "メール";
    /// The pages of the body.
    STAFF_PAGES = "協会のページ";
    AUDIT = "操作の記録";
    SIGN_OUT = "ログアウト";
    /// Ends the look at the status.
    STATUS_LEAVE = "受付状況を閉じる", "Close this page";
    /// Label of the staff menu.
    STAFF_MENU = "職員のメニュー";
    /// Label of the portal menu.
    PORTAL_MENU = "事業者のメニュー";
    PORTAL_HOME = "対象事業者ポータル";
    PORTAL_CASES = "案件の一覧";
    /// Files on members, at the desk and in the portal.
    GUIDANCE = "指導・勧告";
    PORTAL_DOCUMENTS = "協会からのお知らせ";
    PORTAL_PEOPLE = "利用者";
    PRINT_HINT = "このページは印刷用です。ブラウザーの印刷機能で印刷してください。",
        "This page is for printing. Use the print function of your browser.";
    /// After the number on a badge, for screen readers.
    COUNT_UNIT = "件";
    /// The person and the company of a portal session.
    signed_in(name: &str) = "{name} さん";
}

spoken! {
    /// Opening hours in brackets after a number.
    hours(open: NaiveTime, close: NaiveTime) = ("平日 {}:{:02}〜{}:{:02}", open.hour(), open.minute(), close.hour(), close.minute()),
        ("Weekdays {}:{:02} to {}:{:02}", open.hour(), open.minute(), close.hour(), close.minute());
}
