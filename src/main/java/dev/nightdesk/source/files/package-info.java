/// A market in a directory of delimited text files, in the layout below. Each file is named
/// `<stem>.csv` or `<stem>.tsv`, plain or with `.gz` behind; commas separate the columns of the
/// former, tabs those of the latter. Columns are found by their names in the first line, whatever
/// their order and case; other columns are ignored. CRLF, a byte order mark, quoted fields and
/// blank lines are tolerated. Dates are `2016-06-30`, amounts are US dollars.
///
/// | stem | needed | columns | further columns |
/// |---|---|---|---|
/// | `prices` | yes | `symbol,date,open,high,low,close,volume` | |
/// | `actions` | no | `symbol,prev_date,ratio` | |
/// | `fundamentals` | no | `seen_date,symbol,end_date,period_focus,fiscal_year` | `amend,revenues,op_income,net_income,eps_basic,eps_diluted,dividend,assets,cur_assets,cur_liab,cash,equity,cash_flow_op,cash_flow_inv,cash_flow_fin,shares` |
/// | `symbols` | no | `symbol,company` | `kind` |
///
/// In `actions`, prices on and before `prev_date`, a session, are multiplied by `ratio`. In
/// `fundamentals`, an empty figure was not reported; `amend` is `True` for an amended filing. In
/// `symbols` the first line may be missing, the columns are then symbol and company; a `kind` that
/// is empty, unknown or `closed-end fund`, which does not tell what the fund holds, is derived from
/// symbol and name.
@NullMarked
package dev.nightdesk.source.files;

import org.jspecify.annotations.NullMarked;
