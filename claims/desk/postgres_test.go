//go:build !race

package desk

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	"tickmark/claims/store/pgtest"
)

// The work on a case over a PostgreSQL server: the tests in which most of the record has
// a part. That the record itself is the same on both is for the tests of the store, and
// what goroutines do to each other is seen over SQLite already, so that the race detector
// is spared this.
func TestOnServer(t *testing.T) {
	pgtest.New(t) // else nothing of this is tested
	onServer = true
	defer func() { onServer = false }()
	for _, test := range []func(*testing.T){
		TestOpenProposesClaimsAndListsLinks, TestTheSameArticleIsTheSameCase, TestFetchKeepsEveryAttempt, TestPastedSource, TestAttachAndDetach,
		TestDecideUndoRedo, TestVerdictWithEvidenceIsOneAction, TestMarkingClaims, TestZoneIsUndoneThoughItsLinkWasFetched,
		TestImportOnAnotherMachine, TestImportLeavesConflicts, TestEvidenceGoesToAnotherDesk, TestAChangedPassageIsShownByWords,
		TestFindEverything, TestHitsStandWhereTheySay, TestFindFollowsChanges, TestSharedTextIsFoundInEachSource, TestTagsDeadlineAndClosing,
		TestSavedSearches, TestStats, TestFlagsGoWithTheClaim, TestContactsAndTheRightOfReply, TestQueriesFollowFindings, TestSearchedIsEvidence,
		TestSecondReading, TestSignOffIsBySomebodyElse, TestChecklist, TestCorrectionsPileUp, TestRevise, TestVanishedComesBack,
		TestMergeWithNewerText, TestEverythingTravels, TestChangedSentenceTakesNamesBack, TestVanishedClaimsAreNotDropped, TestAnotherProcessIsNoticed, TestWatch, TestTwoDesksAtOnce, TestKilledWhileFetching,
	} {
		name := runtime.FuncForPC(reflect.ValueOf(test).Pointer()).Name()
		t.Run(name[strings.LastIndexByte(name, '.')+1:], test)
	}
}
