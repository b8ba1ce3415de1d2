import { type Html, html, type Piece } from './html.ts'
import { shell } from './shell.ts'

/** A page by itself, which tells nothing of the record. */
function bare(title: string, body: Piece): Html {
  return shell(
    title,
    '',
    html`<main id="main" class="signing">
<h1>${title}</h1>
${body}
</main>`,
  )
}

/** Where who holds the token signs in, to go on to an address of this server; `wrong` says what was wrong. */
export function signInPage(token: string, to: string, wrong = ''): Html {
  return bare(
    'Sign in',
    html`<p>This record is open to who holds its token. It was shown once where the server was started.</p>
${wrong && html`<p class="fault" role="alert">${wrong}</p>`}
<form method="post" action="/sign-in" class="rule">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="to" value="${to}">
<label>Token <input type="password" name="key" required maxlength="200" autocomplete="current-password"></label>
<button>Sign in</button></form>
<p>Signed in already, and come here from another page? <a href="${to}">Go on</a>.</p>`,
  )
}

/** Where who has signed in signs out. */
export function signOutPage(token: string): Html {
  return bare(
    'Sign out',
    html`<form method="post" action="/sign-out" class="rule">
<input type="hidden" name="token" value="${token}"><button>Sign out</button> <a href="/">Back to the record</a></form>`,
  )
}

/** The addresses by which readers of feeds and calendars follow a page: each holds a key for itself alone. */
export function subscribePage(feed: string, calendar: string, to: string): Html {
  return html`<h1>Subscribe</h1>
<p>For readers that cannot sign in. Each address opens this one feed, to read; who has it needs no token, so give
it to nobody. A new token (<code>onrecord serve --new-token</code>) ends them all.</p>
<dl class="fields"><dt>Calendar</dt><dd><code>${calendar}</code></dd><dt>Atom</dt><dd><code>${feed}</code></dd></dl>
<p><a href="${to}">Back</a></p>`
}
