package store

import (
	"context"
	"database/sql"
)

// tailLength is how many entries of the journal a quick check looks at. What a crash or
// a dying disk spoils is mostly what was written last.
const tailLength = 200

// Check looks for damage in the database as it is when a program starts: whether its
// structure holds, and whether the last entries of the journal have their hashes and
// follow each other. [DB.Proof] looks at everything, which takes long.
func (b *Backups) Check(ctx context.Context) error {
	_, err := examine(ctx, b.path)
	return err
}

// quick is what can be checked of a database in a moment.
func (p *proof) quick(ctx context.Context, q *sql.DB) error {
	rows, err := q.QueryContext(ctx, "SELECT quick_check FROM pragma_quick_check WHERE quick_check <> 'ok'")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var what string
		if err := rows.Scan(&what); err != nil {
			return err
		}
		p.report("store.file_damaged", what)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return p.walk(ctx, q, "WHERE seq > (SELECT max(seq) FROM journal) - ?", tailLength)
}
