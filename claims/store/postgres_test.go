//go:build !race

package store

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"tickmark/claims/store/pgtest"
)

// both are the tests that hold for both databases. TestOnServer runs them again over
// PostgreSQL, without the race detector: over SQLite it sees the same goroutines.
var both = []func(*testing.T){
	TestCasesAreSummedUp, TestFinding, TestBlobComesBack, TestLoadAfterReopening,
	TestCommitRefuses, TestCommitAllOrNothing, TestCommitTakesAnyForm, TestRemoveCase, TestCommitFiles, TestCommitAsksForWords,
	TestCommitGivenUp, TestCommitGivenUpAtAnyMoment,
	TestUndoRedo, TestUndoIsRecorded, TestEverySequenceFolds,
	TestProveFindsWhatWasAltered, TestProveAttachments, TestProofCounts, TestProveOneCase, TestProveWhatWasBrought,
	TestJournalOnlyGrows, TestRequestsAreKept, TestRequestsOnlyGrow,
	TestKeepChecked, TestKeepCheckedWholeOrNotAtAll, TestCheckedIndex, TestOwnClaims,
	TestManyGoroutines, TestCloseAtWork, TestKilledAtAnyMoment, TestTwoProcesses, TestDataVersionShowsOthers,
}

// fileOnly are the tests that look into the file of SQLite or at what comes before a
// database, and those that have a test of their own for a server.
var fileOnly = []string{
	"TestOpenRefuses", "TestOpenExisting", "TestOpenBelowAFile", "TestDamagedFile", "TestFilesArePrivate", "TestLockedDatabase",
	"TestOpenWhileLocked", "TestFullDisk", "TestDiskFull", "TestPermissionComesBack", "TestKilledInTheMiddleOfAChange", "TestReadOnly", "TestDefaultPath",
	"TestEveryReleasedVersionOpens", "TestMigrationKeepsACopy", "TestMigrationFails", "TestSettings",
	"TestBackup", "TestBackupWithoutSpace", "TestRestoreBesideAStrayLog", "TestBackupIsDue", "TestBackupNames", "TestFindBackup", "TestDamagedIsNotBackedUp", "TestFreeSpace", "TestExpired", "TestExpiredDayByDay",
	"TestNewerDatabaseIsOnlyRead", "TestNewerDatabaseOfAnotherLayout",
	"TestRestore", "TestRestoreWhileInUse", "TestRestoreRefuses", "TestRestoreIsFinished", "TestKilledWhileRestoring", "TestKilledWhileBackingUp",
	"TestRepair", "TestRepairAfterARestore", "TestSalvageReadsTheLog", "TestSalvageWithoutBytes", "TestSalvageOfACaseWithoutItsBeginning", "TestSalvageOfNothing",
	"TestProveVersions",
	"TestHashIsStable", "TestExplain", "TestExplainCode", "TestWords",
}

func TestOnServer(t *testing.T) {
	pgtest.New(t) // else nothing of this is tested
	onServer = true
	defer func() { onServer = false }()
	for _, test := range both {
		t.Run(nameOf(test), test)
	}
}

// nameOf is the name of a function of this package.
func nameOf(f any) string {
	full := runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name()
	return full[strings.LastIndexByte(full, '.')+1:]
}

// Whoever writes a test says whether it holds for both databases.
func TestEveryTestHasItsDatabases(t *testing.T) {
	known := slices.Clone(fileOnly)
	for _, test := range both {
		known = append(known, nameOf(test))
	}
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasPrefix(name, "postgres") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && strings.HasPrefix(fn.Name.Name, "Test") && fn.Name.Name != "TestMain" && !slices.Contains(known, fn.Name.Name) {
				t.Errorf("%s stands neither among the tests for both databases nor among those for files", fn.Name.Name)
			}
		}
	}
}

// What was measured over a file, over a server on the same machine.
func BenchmarkOnServer(b *testing.B) {
	pgtest.New(b)
	onServer = true
	defer func() { onServer = false }()
	for _, bench := range []func(*testing.B){BenchmarkOpenCase5000Claims, BenchmarkLoad5000Claims, BenchmarkCommitFinding, BenchmarkUndo, BenchmarkProve5000Claims, BenchmarkCases} {
		b.Run(strings.TrimPrefix(nameOf(bench), "Benchmark"), bench)
	}
}
