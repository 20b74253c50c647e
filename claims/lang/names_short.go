package lang

import (
	"strings"
	"sync"
)

// shortNames give for a folded given name the groups of names that can stand for it.
var shortNames = sync.OnceValue(func() map[string][]int {
	m := make(map[string][]int, 400)
	n := 0
	for group := range strings.SplitSeq(shortNameGroups, ";") {
		for name := range strings.FieldsSeq(group) {
			m[Fold(name)] = append(m[Fold(name)], n)
		}
		n++
	}
	return m
})

// SameGiven reports whether two folded given names can be those of one person in
// German or English: Joe and Joseph, Bill and William, Hans and Johannes. Sam is
// Samuel or Samantha; both are taken for it.
func SameGiven(a, b string) bool {
	for _, x := range shortNames()[a] {
		for _, y := range shortNames()[b] {
			if x == y {
				return true
			}
		}
	}
	return false
}

// shortNameGroups are the short forms of given names that news uses, each with the
// name in full; the list is our own.
const shortNameGroups = `joseph joe joey jo josef sepp;william will bill billy willy liam;robert rob bob bobby robbie bert;richard rick dick rich ricky;james jim jimmy jamie;john jack johnny jon;
edward ed eddie ted ned;theodore ted theo;thomas tom tommy;michael mike mick mickey micha;charles charlie chuck;christopher chris kit;christian chris;anthony tony antony toni;anton toni;andrew andy drew;andreas andi;alexander alex sascha sandy xander;
alexandra alex sandra sandy;benjamin ben benny;daniel dan danny dani;david dave davy;donald don donny;douglas doug;frederick fred freddie freddy;frederic fred;gregory greg;gerald gerry jerry;geoffrey geoff jeff;jeffrey jeff;henry harry hank hal;harold harry hal;
kenneth ken kenny;lawrence larry;leonard len lenny leo;leopold leo poldi;leonardo leo;matthew matt;matthias matze hias;mathias matze;maximilian max maxi;nathaniel nat nate nathan;nicholas nick nicky;nikolaus klaus niko claus;nicolas nick nico;patrick pat paddy;peter pete;philip phil;phillip phil;raymond ray;
ronald ron ronnie;samuel sam sammy;samantha sam;stephen steve;steven steve;stefan steffen;timothy tim;vincent vince vinnie;walter walt;zachary zach zack;albert al bert;alfred al fred alf;alan al;arthur art;eugene gene;francis frank;franziskus franz;franklin frank;gabriel gabe;jacob jake;jakob jockel;jonathan jon;joshua josh;
elizabeth liz beth betty eliza lizzie betsy bess;elisabeth elli lisa lisbeth elsa else sissi;margaret maggie meg peggy;margarete grete gretel greta;margarethe grete gretel greta;katherine kate kathy katie kitty;catherine cathy kate cate;kathleen kathy;katharina kathi käthe kati;deborah deb debbie;jennifer jen jenny;jessica jess jessie;
patricia pat patty tricia;rebecca becky;susan sue susie;susanne susi sanne;barbara barb babs bärbel;victoria vicky tori;viktoria vicky;theresa terry tess;teresa terry tess resi;christine chris christa;christina chris tina;martina tina;bettina tina;angela angie;judith judy;kimberly kim;pamela pam;sandra sandy;dorothy dot dolly;abigail abby;
amanda mandy;cynthia cindy;gabriele gabi;ursula uschi ulla;ulrike uli ulla;ulrich uli ulli;eberhard ebi;johannes hans hannes jo jan;johann hans;heinrich heiner heinz hein;friedrich fritz friedel;gerhard gerd gert;günther günter;wolfgang wolf wolle;dietrich dieter dirk;ludwig lutz wiggerl;konrad kurt conny;rudolf rudi rolf;georg schorsch jörg;
karl kalle;joachim jochen achim;hans-joachim hajo;sebastian basti wastl;tobias tobi;manfred manni;herbert herb bert;hubert bert;norbert bert;gilbert bert gil;eduard edi ede;emanuel manuel manu;manuela manu;magdalena lena magda leni;helena lena leni;helene leni lene;maria mia mitzi;annemarie anne;johanna hanna hanne;sabine bine;sofia sophie;valentin valti;
aleksandr alexander sascha sasha;vladimir wladimir volodya;wolodymyr volodymyr;dmitri dima dmitry;mikhail misha michail;yevgeny evgeny jewgeni;sergei sergej sergey;aleksei alexei alexej;juri yuri jurij`
