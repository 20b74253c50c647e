// Package casefile is a case as one file, with its snapshots, to hand to a colleague
// or to keep: how it is written, read and checked, and how two versions of a case
// become one. It knows no database and no clock.
//
// # The file
//
// A file FILE.tickmark is a zip archive with three sorts of entry and no other:
//
//	journal.jsonl         the journal of the case on the machine that wrote the file,
//	                      one [claims.Entry] a line, as [claims.Entry.Line] writes it
//	blobs/ab/abcdef…      bytes by their SHA-256: articles, captures, texts, attachments,
//	                      and the journals of other machines that the case came through
//	tickmark.json         what the file is and holds: a [Manifest]
//
// The records of the case are not in it: they are what the journal makes of an empty
// case ([Fold]), so that there is one truth and not two that could differ. The same
// case gives the same bytes: entries are in the order of the journal and of the
// hashes, and no machine, folder or clock leaves its mark in the archive.
//
// The archive may be sealed with a passphrase ([Seal]), so that drafts can travel.
//
// # Where two versions part
//
// The hash of an entry covers the one before it, so it names all that had been done on
// that machine until then. An entry that brought a file in names the journal of the
// file by its hash, and that journal names those that were brought to it. So the
// entries of a case form a graph, as commits do in a version control system, and the
// last state that both versions come from can be found ([Base]) however often a file
// goes back and forth.
//
// # Merging
//
// [Merge] compares each record, and in records each member, with that state. What one
// side changed is taken; what both changed alike is taken once. What both changed
// differently is a [claims.Conflict]: what is here stays, what came is kept beside it,
// and a person decides. Something that one side took away and the other worked on
// stays, and is a conflict too. A finding is one thing, not to be put together from
// two people's halves; and a finding about words that the other side changed is no
// finding about the new words: it is kept in the conflict.
//
// Where one side has a newer text of the article, that is in force, and the claims of the
// other side go where their words stand in it; those whose words it does not hold have
// vanished. Newer texts on both sides make no merge, unless they are the same.
package casefile

import (
	"cmp"

	"tickmark/claims"
)

// Version is the version of the format that this package writes, and the newest that
// it reads.
const Version = 1

// Names of the entries in the archive.
const (
	manifestName = "tickmark.json"
	journalName  = "journal.jsonl"
)

// Manifest says what a case file is and holds.
type Manifest struct {
	Format  string    `json:"format"`  // "tickmark-case"
	Version int       `json:"version"` // see Version
	Program string    `json:"program"` // that wrote it: "tickmark v1.2.3"
	Case    claims.ID `json:"case"`
	Parts   []Part    `json:"parts"` // all other entries of the archive, in its order
}

const format = "tickmark-case"

// Part is one entry of the archive.
type Part struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`   // in bytes, unpacked
	SHA256 string `json:"sha256"` // hex
}

// Key names a record of a case.
type Key struct {
	Entity claims.Entity
	ID     claims.ID
}

func (k Key) compare(o Key) int {
	return cmp.Or(cmp.Compare(k.Entity, o.Entity), cmp.Compare(k.ID, o.ID))
}

// blobName is the name of the entry that holds bytes.
func blobName(sha256 string) string { return "blobs/" + sha256[:2] + "/" + sha256 }
