import Markup

/// The style of mails: inside each, because a mail loads nothing from anywhere.
enum MailStyle {
    static let element: HTML = """
        <style>
        .back { background-color: #fbf7f0; margin: 0; padding: 0; }
        .paper { background-color: #fffdf9; border: 1px solid #e5dccd; border-radius: 12px; }
        .holder { max-width: 560px; }
        .inside { padding: 32px 28px; }
        .who { color: #524a41; font: 15px/22px -apple-system, "Segoe UI", Roboto, Arial, sans-serif; margin: 0 0 6px; }
        .ask { color: #23201b; font: 600 27px/34px "Iowan Old Style", Palatino, Georgia, serif; margin: 0 0 16px; }
        .text { color: #23201b; font: 17px/27px -apple-system, "Segoe UI", Roboto, Arial, sans-serif; margin: 0 0 24px; }
        .quote { border-left: 3px solid #e59a1c; padding: 0 0 0 16px; white-space: pre-line; }
        .code { color: #23201b; font: 600 32px/40px ui-monospace, Menlo, Consolas, monospace; letter-spacing: 4px; margin: 0 0 24px; }
        .press { background-color: #27305a; border-radius: 8px; }
        .press-link { color: #fffdf9; display: block; font: 600 17px/22px -apple-system, "Segoe UI", Roboto, Arial, sans-serif; \
        padding: 13px 24px; text-decoration: none; }
        .row { border-top: 1px solid #e5dccd; color: #524a41; font: 15px/24px -apple-system, "Segoe UI", Roboto, Arial, sans-serif; \
        padding: 18px 28px; }
        .foot { color: #524a41; font: 14px/22px -apple-system, "Segoe UI", Roboto, Arial, sans-serif; padding: 18px 28px 32px; }
        .quiet-link { color: #524a41; }
        .item { color: #27305a; }
        @media (prefers-color-scheme: dark) {
          .back { background-color: #12141d; }
          .paper { background-color: #1b1e2b; border-color: #30354a; }
          .ask, .text, .code { color: #f4ede1; }
          .who, .row, .foot, .quiet-link { color: #cabfb0; }
          .row { border-color: #30354a; }
          .press { background-color: #aebbff; }
          .item { color: #aebbff; }
          .press-link { color: #12141d; }
        }
        </style>
        """
}
