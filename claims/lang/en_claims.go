package lang

import "strings"

var englishClaims = Claims{
	Opinion: strings.Split(`i think|i believe|i feel|i guess|i hope|i suppose|i would|i'd|i mean|i don't think|in my opinion|in my view|it seems|seems to|i am|i'm|i want|i know|i like|i love|i hate|i wish|i wonder|i agree|i disagree|i'm sure|i bet|`+
		`personally|we think|we believe|we hope|we feel|let me|my view`, "|"),
	Views:   strings.Split(`i think|i believe|i feel|in my opinion|in my view|we think|we believe|we feel`, "|"),
	Owing:   strings.Fields(`should shouldn't ought`),
	Guesses: strings.Split(`hopefully|frankly|honestly|unfortunately|fortunately|luckily|maybe|perhaps|probably|of course|clear|important|believe|feel|you know`, "|"),
	Praise: strings.Fields(`good great better wonderful terrible awful beautiful fantastic amazing horrible nice lovely bad sad happy proud strong strength hard right wrong fair unfair stupid silly funny important tremendous excellent
		brilliant boring interesting difference judgment character values dream dreams hope faith love everything everybody`),
	Wish:         strings.Fields(`should ought must want wants need needs hope wish let's let'll please would`),
	Condition:    strings.Fields(`if unless whether could might may would`),
	Filler:       strings.Fields(`thank thanks hello hi yes no ok okay well sorry welcome goodbye bye sure right please wow hey yeah applause laughter tonight gentlemen ladies`),
	Greetings:    strings.Split(`good morning|good afternoon|good evening|good night|hello|hi`, "|"),
	Labels:       strings.Split(`read more|read on|more|see more|show more|learn more|continue reading|full story|back|back to top|share|print|comment`, "|"),
	Imperatives:  strings.Fields(`let look read see listen consider imagine remember note click subscribe share follow please don't do take give make tell ask keep stop try be get go come wait think`),
	Questions:    strings.Fields(`who what when where why how which whose whom`),
	Presuming:    strings.Fields(`why`),
	Exclamations: strings.Split(`what a|what an|how nice|how sad|how wonderful`, "|"),
	Existence:    strings.Split(`there is|there are|there was|there were|didn't|did not|hasn't|has not|haven't|have not|wasn't|was not|weren't|were not|never|no evidence|exists|exist|without`, "|"),
	Superlatives: strings.Split(`first|last|only|never|ever|always|every|all|none|nobody|no one|nothing|most|least|largest|biggest|highest|lowest|smallest|oldest|youngest|longest|shortest|best|worst|greatest|record|unprecedented|worldwide|nationwide|entire|`+
		`single|fastest|richest|poorest|strongest|deadliest|any|no president|in history`, "|"),
	Denials:     strings.Fields("not no never nothing nobody none without neither nor cannot nowhere unable impossible *n't"),
	Doubts:      strings.Fields("could might may perhaps possibly probably likely presumably reportedly allegedly alleged apparently maybe potentially supposedly"),
	Comparisons: strings.Split(`more than|less than|fewer than|higher than|lower than|larger than|bigger than|greater than|better than|worse than|rather than|compared|twice|double|triple|times as|as many|as much|half of|than|same|fewer|less|unlike|average|difference between|times`, "|"),
	Changes: strings.Split(`increase*|decrease*|rose|risen|rising|rises|fell|fallen|falling|grew|grown|growing|growth|doubled|tripled|quadrupled|halved|dropped|declined|decline|declining|cut|cuts|cutting|raised|raise|lowered|reduced|reduction|reducing|slashed|`+
		`expanded|shrank|shrunk|lost|losing|gained|created|eliminated|added|surged|plunged|soared|tumbled|went up|went down|gone up|gone down|down to|up to`, "|"),
	Causes:      strings.Split(`because|due to|caused|causes|led to|leads to|result|resulted|resulting|as a result|therefore|thanks to|owing to|blamed|responsible for|brought about|which is why|created by`, "|"),
	Predictions: strings.Split(`will|won't|going to|are expected|is expected|we'll|i'll|they'll|he'll|she'll|it'll|you'll|shall|forecast*|predict*|expected to|set to|likely to|plans to|about to|tomorrow|future`, "|"),
	Rules: strings.Split(`law|laws|legal*|illegal*|constitution*|court|courts|judge|judges|justice|ruling|ruled|convicted|indicted|sentenced|charged|lawsuit*|sued|banned|ban|bans|prohibit*|treaty|treaties|bills|amendment|legislation|regulation*|regulated|`+
		`sanction*|veto|vetoed|mandate*|required|requires|statute*|contract|agreement|supreme`, "|"),
	Criticism: strings.Split(`lie|lied|lies|lying|liar|fraud*|corrupt*|scandal*|failed|failure|failures|blame*|accus*|criticis*|criticiz*|wrongdoing|abuse*|cheat*|mislead*|misled|deceiv*|false|falsely|propaganda|racis*|extremis*|terror*|crime*|criminal*|murder*|kill*|`+
		`attack*|threat*|refused|opposed|denied|violat*|wasted|ignored|betray*|sold out|flip-flop*|distort*`, "|"),
	Public: strings.Split(`tax|taxes|taxpayer*|budget*|deficit*|debt|spending|spend|spent|wage*|income*|unemploy*|employ*|jobs|workers|economy|economic|inflation|trade|export*|import*|interest|bank*|business*|industr*|company|companies|corporation*|manufactur*|oil|gas|energy|`+
		`nuclear|coal|climate|emission*|pollut*|health*|insurance|insured|uninsured|medicare|medicaid|hospital*|doctor*|patient*|drug*|vaccin*|covid*|virus|pandemic|disease*|school*|college*|student*|teacher*|educat*|test*|study|studies|research*|survey*|poll|polls|census|`+
		`population|immigra*|refugee*|border*|police|army|troops|soldier*|military|weapon*|missile*|war|wars|nato|defense|defence|invasion|invaded|government*|administration*|minister*|president*|governor*|senator*|senate|congress*|parliament*|republican*|democrat*|`+
		`vote|voted|votes|voting|voter*|elect*|federal|state|program*|policy|social|security|welfare|poverty|homeless*|housing|mortgage*|farm*|environment*|water|union|soviet|russia*|china|chinese|iraq*|iran*|afghan*|israel*|cuba*|korea*|vietnam*|record|percent|`+
		`dollar*|billion|million|trillion|hundred|thousand|families|children|poor|middle|class|wealth*|rich`, "|"),
	Economy: strings.Fields(`tax* cost costs costing price* pay pays paid paying payment* wage* salar* income* earn* rent rents rental* landlord* tenant* mortgage* housing home homeowner* buy buys bought sell sells sold spend spends spent spending dollar* money cash debt* deficit* budget* loan* loans interest
		afford* unaffordable cheap* expensive invest* subsid* fund funds funded funding fee fees premium* profit* revenue* wealth* rich* poor* poverty pension* benefits job jobs hire* hired fired layoff* unemploy* employ* worker* wages savings bankrupt*`),
	Proofs:   strings.Split(`fact|facts|factual*|evidence|proof|proven|proved|proves|study|studies|statistic*|survey*|data|figures|record shows|according|documented|confirmed|in fact|actually|report|reports`, "|"),
	Emphasis: strings.Split(`everything|nothing|everybody|everyone|totally|completely|absolutely|really|simply|just|very|literally|utterly|ever|whole|entirely|truly|exactly|somehow|anything|anybody`, "|"),
	Talk:     strings.Fields(`question* answer* debate* debating argument* moderator* audience talk talking talked comment* discuss* say saying listen* understand* point`),
	Past: strings.Fields(`was were had did didn't wasn't weren't hadn't went came took gave made said told got became began left lost won met held sent paid built bought sold cut put ran saw knew led found fought spent brought kept stood voted passed
		signed called asked used worked served supported opposed proposed introduced created appointed nominated indicated announced agreed refused happened died killed attacked invaded helped started ended been has have i've we've they've he's taken
		seen done given gone fell rose grew doubled dropped raised reduced increased moved turned changed allowed stopped inherited balanced vetoed cast wrote spoke ago since`),
	Amounts: strings.Fields(`many most several few half third quarter dozens hundreds thousands millions billions majority minority percent percentage rate number average nearly almost about roughly approximately least per annually monthly daily each both
		year years month months week weeks day days times ago today`),
	Pictures:  strings.Fields(`photo photos photograph photographer pictured picture file image images getty reuters ap afp epa courtesy credit`),
	Credits:   strings.Fields(`photo photos photograph photographs photographer image images picture credit graphic illustration`),
	First:     strings.Fields(`i me my mine myself i'm i've i'd i'll`),
	Second:    strings.Fields(`you your yours yourself you're you've you'll`),
	Third:     strings.Fields(`he she they`),
	Joins:     strings.Fields(`and but yet so`),
	Relatives: strings.Fields(`who which whose`),
	Finite: strings.Fields(`is are was were has have had will would can could did does do went came took gave made said told became began left lost won met held sent paid built bought sold ran saw led found fought spent brought kept stood
		voted passed signed announced sang rang drank swam broke spoke chose drove ate flew rode shook sank stole tore threw wore wrote caught taught thought fed fled hid hung laid lay lit sat shot slept slid stuck struck swept understood woke rose fell grew remains remained says shows showed`),
	Cleft:  "It was %s that %s",
	Said:   "%s said: %s",
	Quoted: "%s said: “%s”",
}
