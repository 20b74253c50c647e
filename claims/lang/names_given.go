package lang

import (
	"strings"
	"sync"
)

// givenNames are the given names of all languages, in lower case: people of any
// origin are in the news of every country.
var givenNames = sync.OnceValue(func() map[string]NameWord {
	names := make(map[string]NameWord, 2600)
	for name := range strings.FieldsSeq(maleNames) {
		names[name] |= GivenMale
	}
	for name := range strings.FieldsSeq(femaleNames) {
		names[name] |= GivenFemale
	}
	return names
})

// maleNames: German, English and French, Spanish and Italian, Slavic, Arabic,
// Turkish and Persian, Indian, African and East Asian ones that are common.
const maleNames = `
achim adalbert adam adolf adrian albert albrecht alexander alex alfons alfred alois andreas anton armin arne arno arnold arthur artur axel
bastian benedikt benjamin bernd bernhard bernhardt berthold bertram björn bodo boris burkhard carl carsten christian christof christoph claus clemens
constantin cornelius daniel david dennis detlef detlev dieter dietmar dietrich dirk dominik eberhard eckart eckhard edgar edmund eduard egon ekkehard
emil engelbert erhard eric erich erik ernst erwin eugen ewald fabian felix ferdinand florian frank franz frederik friedbert friedhelm friedrich
fritz georg gerald gerd gereon gerhard gernot gero gert gottfried gotthard gregor guido gunnar gunter günter gunther günther gustav hannes hanno hans
hansjörg harald hartmut hasso heiko heiner heinrich heinz helge helmut helmuth hendrik henning henrik henry herbert heribert hermann hinrich holger horst hubert
hubertus hugo ingo jakob jan jens jens-uwe joachim jochen joerg johann johannes jonas jörg josef joseph jost julian julius jürgen justus kai karl
karl-heinz karl-theodor karlheinz karsten kaspar kevin klaus klaus-dieter konrad konstantin kurt lars laurenz leo leon leonard leonhard leopold lorenz lothar louis lucas ludger
ludwig luis lukas lutz maik manfred manuel marc marcel marco marcus marian mario marius mark marko markus martin mathias matthias maurice max maximilian meinhard
michael mike mirko moritz nico nicolas niels niklas nikolaus nils norbert olaf oliver ole oskar otmar ottmar otto pascal patrick paul peter philip philipp
phillip rainer ralf ralph raphael reiner reinhard reinhold rené richard robert robin roderich roger roland rolf roman rudi rüdiger rudolf ruprecht sascha
sebastian siegfried siegmar sigmar simon sönke stefan steffen stephan sven swen theo theodor thilo thomas thorben thorsten till tilman tim timo timm tino tobias
tom torben torsten udo ulf ulrich uwe valentin veit viktor vincent volker volkmar walter walther werner wendelin wieland wigald wilfried wilhelm willi willy winfried
wolf wolf-dieter wolfgang wolfram yannick karl-josef hans-peter hans-jürgen hans-georg hans-christian hans-dietrich hans-joachim hans-werner franz-josef frank-walter karl-friedrich
aaron abraham adlai alan alastair aldrich alec alistair allan allen alvin andrew andy angus anthony antony archie arlen barack barney barry ben bernard bernie bert
bill billy bob bobby brad bradley brandon brendan brent bret brett brian bruce bryan byron calvin cameron cary casey cecil chad charles charlie chester chris
christopher chuck clarence claude cliff clifford clint clive cody colin connor corey craig curt curtis cyrus dale dan danny darrell darren darryl dave dean denis
dennis derek desmond devin dominic don donald donny doug douglas drew duane duncan dustin dwayne dwight dylan ed eddie edward edwin eli elijah elliot elliott
elon elvis eric ernest ethan eugene evan ezra floyd francis frank franklin fred freddie frederick garrett gary gavin gene geoffrey george gerald gerard gil gilbert glen glenn
gordon graham greg gregory harold harry harvey hector herman howard hugh ian ira irving isaac ivan jack jacob jake james jamie jared jason
jay jeb jed jeff jeffrey jeh jeremiah jeremy jerome jerry jesse jim jimmy joe joel joey john johnny jon jonathan josh joshua julian justin karl keith
kelvin ken kenneth kenny kirk kris kurt kyle larry lawrence lee leonard leroy leslie lester lewis liam lindsay lionel lloyd lou luke
malcolm martin marty marvin matt matthew maurice merrick mervyn micah mick mickey miles mitch mitchell mitt morgan morris nate nathan nathaniel neal ned neil
nelson newt nick nicholas nigel noah noel norman oliver orrin oscar owen patrick paul pete phil philip quentin quincy ralph randall randy ray raymond reggie
reginald reid rex rhys ricardo rick ricky rob robbie rod rodney roger ron ronald ronnie rory roy rupert russ russell ryan sam sammy samuel
scott sean seth shane shaun shawn sid sidney simon spencer stan stanley stephen sterling steve steven stewart stuart tad ted teddy terence terrence terry theodore
tim timothy toby todd tom tommy tony travis trent trevor troy tucker tyler ulysses vernon victor vince vincent vladimir wade wallace walt walter warren wayne wendell
wesley william willie winston woodrow xavier zach zachary
alain albert alexandre alfonso alphonse ambroise andré antoine aurélien baptiste bertrand bruno cédric charles-edouard christophe claude cyril denis didier dominique edouard édouard
emmanuel éric étienne fabien fabrice françois frédéric gabriel gaston gérard gilles grégoire guillaume gustave henri hervé hugues jacques jean jean-claude jean-françois
jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jean-yves jérôme jules laurent léon loïc luc lucien marcel mathieu maxime michel
olivier pascal philippe pierre quentin raphaël raymond rémi renaud roland romain sébastien serge stéphane thierry thibault théo tristan valéry xavier yannick yves
alberto aldo alejandro alessandro alfredo álvaro andrea andrés ángel antonello antonio arnaldo arturo augusto beppe bernardo camilo carles carlo carlos césar claudio cristiano
cristóbal daniele dario davide diego domenico edmundo eduardo emilio enrico enrique ernesto esteban fabio fabrizio federico felipe fernando fidel filippo francesco francisco franco
gabriele giacomo giancarlo gianfranco gianluca gianni giorgio giovanni giulio giuseppe gonzalo guillermo gustavo héctor hernán horacio hugo ignacio jaime javier jesús joão joaquín jorge josé
juan juan-carlos julio leonardo leonel lorenzo luca luciano luigi luiz lula manuel marcelo marcos mariano massimo matteo maurizio mauricio mauro miguel nestor néstor nicolás nicola
octavio oriol oscar pablo paolo pascual paulo pedro pepe pier pietro rafael ramón raúl renato renzo ricardo riccardo roberto rodrigo romano salvador salvatore santiago sergio silvio
stefano tiago tomás umberto valerio vicente vincenzo vittorio walter
alexei alexej aleksandr aleksandar aleksander alexandr alyaksandr anatoli anatolij anatoly andrej andrei andrey andrij andriy andrzej anatol antoni arkadi arkadij arsenij arseniy artem artjom
bogdan bohdan bojan bolesław boris borys branko bronisław dariusz denis denys dimitri dimitrij dimitrios dmitri dmitrij dmitrijs dmitro dmitry dmytro dragan dušan eduard evgeni evgenij evgeny fedor filip
fjodor gennadi gennadij gennady georgi georgij georgios gleb goran grigori grigorij hryhorij igor ihor ilham ilja ilya iosif ivan ivica iwan jakub jan janez janusz jarosław
jaroslaw jaroslav jerzy jevgenij jewgeni jewgenij jiří josip jurij juri kirill kirill konstantin krzysztof kyrylo lech leonid lew lev ljubomir ludomir lukasz łukasz lubomir makar maksim maksym marat marcin
marek mariusz mateusz maxim michail mihail mihajlo mikhail mikheil mikola milan milorad miloš milos miloš mircea miroslav miroslaw mykhailo mychajlo mykola mykhajlo nikita nikola nikolai nikolaj nikolay
nursultan oleg oleh oleksandr oleksiy oleksij oleksii olexij ondrej ostap pavel pavlo pavol pawel paweł pawlo petar petr petro piotr radek radosław ramsan ramzan roman ruslan rustem sergei sergej
sergey sergii serhij serhiy siarhei slobodan stanislav stanislaw stepan svetozar swjatoslaw szymon taras tadeusz timofej timur tomas tomasz tomáš tomislav vaclav václav vadim vadym valentin valeri valerij valeriy valery vasil
vasily vasyl viktor vitali vitalij vitaliy vitaly vladimír vladislav vlad vladyslav vojislav volodymyr vsevolod vyacheslav wadim wadym walentin waleri walerij wasyl wiktor witali witalij wjatscheslaw wladimir wladislaw
wlodzimierz wojciech wolodymyr wsewolod yaroslav yevgeny yevhen yuri yuriy yury zbigniew zdravko zoran zurab zygmunt jewhen jurij dmitrijew antonis alexis evangelos giorgos ioannis kostas kyriakos nikos panagiotis panos stavros
adrián attila balázs bálint béla bence csaba ferenc gábor gergely gyula imre istván józsef károly lászló mihály miklós péter sándor tamás tibor viktor zoltán zsolt traian klaus-werner ion liviu
abbas abd abdallah abdel abdelaziz abdelfattah abdul abdulaziz abdullah abdullahi abdulrahman adel adnan ahmad ahmadu ahmed akbar akram alaa ali amin amir ammar anas anis anwar ariel asad ashraf ayman aziz bashar baschar bassam bilal emad
fadi fahd fahad faisal farid farouk fathi fouad ghassan habib hadi hafez haidar hakim hamad hamid hamza hani haroun hasan haschim hassan hazem hicham hisham hosni husam husni hussein hussain ibrahim idriss imad imran ismael ismail
issa jabbar jaber jalal jamal jamil kamal karim khalid khaled khalifa khalil mahdi mahmoud mahmud majid malik mamadou mansour marwan mehdi mohamad mohamed mohammad mohammed moncef mostafa moussa muammar muhammad muhammadu muhsin mukhtar muqtada musa mustafa nabil nadir naguib naim
nasser nassir nawaf nawaz nouri nuri omar osama ousmane qassem qasem rachid rafik rafic raif ramzi rashid rauf riad riyad saad sabri sadiq saeed safwan saif salah salam saleh salim salman sami samir saud sayed shafik sufian sulaiman suleiman taher tahir taleb
tareq tarek tariq walid wael yahya yasin yasir yassir yasser younis yousef youssef yusuf zaid zakaria ziad zine
adem ahmet akın alparslan atilla aydın aziz barış bekir berat berk binali bülent burak celal cem cemal cemil cengiz cüneyt ekrem emre engin enver ercan erdal erdem ergün erkan ertuğrul fahrettin fatih ferhat fikret fuat
gökhan hakan halil halit haluk hayati hikmet hulusi hüseyin ihsan ilker ismet kadir kemal kenan kerem koray mehmet melih mert metin mevlüt mesut muharrem murat necdet necmettin nihat numan nurettin oğuz oktay orhan osman ömer özgür özgür
ramazan recep refik sabri sadık sedat selahattin selim serdar serkan sinan suat süleyman şahin şükrü tarık tayfun tayyip tolga tuncay turgut uğur ümit veysel volkan yalçın yaşar yavuz yıldırım yılmaz yunus zafer zeki cem-oliver
akbar alireza amirhossein arash ardeshir babak bahman behrouz bijan dariush ebrahim esmail gholam ghasem hamidreza hashem hassan hossein javad kamran kaveh majid manouchehr massoud masoud mehran mohsen mojtaba morteza parviz qasem ramin reza rouhollah ruhollah saeed sadegh shahram siamak
aamir ajay akash akhilesh amit amitabh anand anil arjun arun arvind ashok atal atul bharat deepak dinesh ganesh gautam hardeep harish hrithik imtiaz jawaharlal jagdish kapil mahatma mahesh manish manmohan mohan mukesh naresh narendra naveen nitin pankaj pranab prakash praveen pervez pravin
raghuram rahul raj rajesh rajiv rajnath rakesh ram ramesh ranil ravi sachin sanjay sandeep satish shashi sharad shiv siddharth sourav srinivas subhash sudhir sunil suresh sushil uday uddhav vijay vikram vinod virat vishal yogi zulfikar mahinda gotabaya maithripala asif bilawal yousaf shahbaz shehbaz
abiy alassane ade babacar blaise boubacar cheikh chinua cyril desmond emmerson ernest-bai faure felix-antoine goodluck hailemariam hage idris isaias jomo julius kofi kwame laurent-désiré macky meles morgan moïse nana nelson ngozi olusegun omar-hassan
patrice paul-henri raila salva sani samora thabo thabo umaru uhuru wole yaya yoweri mwai riek filep guillaume tedros tomson thirayuth djotodia françois-xavier evariste
akihito akira banri daisuke fumio haruhiko hideki hidetsugu hiroshi hirohito ichiro jun'ichiro junichiro kazuo kenji kenzo makoto masaru naoto naruhito osamu shigeru shinzo shinzō shintaro takashi takeshi taro tarō toshihiko yasuhiro yasuo yoshihide yoshihiko yoshiro yukio yutaka shigeki
guofeng jiabao jinping jintao keqiang kuo-liang liwei qishan tse-tung xiaobo xiaoping yiwei zedong zemin ban-ki jong-il jong-un jae-in ki-moon myung-bak moo-hyun yeol seok-yeol jae-myung lee kim thaksin abhisit prayut srettha anutin joko susilo ferdinand rodrigo benigno noynoy bongbong mahathir najib anwar
aki anders arvid asbjørn atle bengt bertil bjarne børge christer eirik einar erkki eero esko fredrik geir gunnar göran gösta håkan halldór hans-eric harri ilkka ingvar jari jesper johan jörgen jukka juha kåre kimmo kjell knut lasse lennart magnus mads martti matti mauno mikael mika mogens morten ole ólafur
olli olof orri paavo pekka pål petteri poul rasmus risto sauli sigurður sigmundur sixten staffan stellan stig sture svante sverre tage tarja tarmo teemu tero thorbjörn toomas torbjörn trond ulf urho valdis veikko vidkun ville arni kristján gísli
aad arie bert bram cees dries erik geert gerrit guus harm hendrik henk huub ivo jaap jan-peter jelle jeroen johan joop joost jorrit kees klaas koen louis maarten menno niek piet pieter pim rene rik rob roel ruud sander sjoerd stef stijn wim wouter elio yves bart
ehud binyamin benny naftali avigdor yair ariel shimon schimon schaul shaul moshe mosche yitzhak jitzchak yoav amos efraim ephraim natan tzachi avi dov dror gadi gideon haim ilan itamar bezalel meir menachem nir ofer reuven rafi roni yaakov yossi zeev zvi
`

const femaleNames = `
adele adelheid agathe agnes alexandra alice alina alma almut amelie andrea angela angelika anica anika anita anja anke anna annabell anne anneliese annegret annelie annemarie annette anni antje antonia astrid auguste babette barbara bärbel beate
beatrice beatrix bettina bianca birgit birte birthe brigitte britta brunhilde carina carla carmen carola carolin caroline cäcilia charlotte christa christel christiane christina christine claudia clara constanze cordula corinna cornelia dagmar daniela denise diana doris
dörte dorothea dorothee edda edeltraud edith elena elfriede elisabeth elise elke ella ellen elli elsa else elvira emilia emma erika erna esther eva eva-maria evelyn felicitas franka franziska frauke frederike friedel friederike gabi gabriela gabriele gerda gerlinde gertraud gertrud
gesa gesine gisela gitta grit gudrun gunda hanna hannah hannelore hedwig heide heidemarie heidi heidrun heike helena helene helga henriette herta hilde hildegard ida ilka ilona ilse imke ina ines inga inge ingeborg ingrid inka irene irina iris irmgard irmtraud isa isabel isabell isabella isolde
jana janina janine jasmin jennifer jenny jessica johanna jördis josefine josephine judith julia juliane jutta karen karin karina karla karolin karoline katarina katarzyna katharina kathrin katja katrin kerstin kira klara klaudia konstanze kornelia kristin kristina lara laura lea lena leni lilli lina linda lisa liselotte lotte louisa louise
luisa luise lydia maike maja malu manuela mara mareike maren margarete margaretha margit margot margret margrit maria marianne marie marie-agnes marie-luise marie-louise marina marion marita marlene marlies marlis martha martina mathilde mechthild meike melanie melitta mia michaela mirja miriam mona monika nadine nadja
nancy natalie nele nicole nina nora olivia ottilie patricia paula pauline petra pia ramona rebecca rebekka regina regine renate ricarda rita romy rosa rosemarie roswitha ruth sabine sabrina sahra sandra sandy sara sarah saskia sibylle siegrid sigrid silke silvia simone sina sofia sonja sophia sophie stefanie stephanie steffi
susann susanna susanne svenja sylvia tabea tamara tanja tatjana teresa thea theresa theresia tina traudl trude ulla ulrike ursula ute uta valerie vera verena veronika victoria viktoria viola waltraud wibke wiebke wilhelmine wilma yvonne annalena svenja saskia ricarda anne-katrin eva-lotta
abby abigail adriana agatha aimee aisha alana alexandria alexis alicia alison allison alyssa amanda amy anastasia andie angelina angie ann annie aretha ariana ashley audrey aung ava barb bella bernadette bernice beth betsy betty beverly bonnie brenda bridget britney brooke camilla candace carol carolyn carrie cassandra
catherine cathy celeste cheri cheryl chloe chrissy christie cindy claire colleen condoleezza connie courtney crystal cynthia danielle darlene deb debbie deborah debra deirdre delia delores dianne dolores donna dora dorothy edna eileen elaine eleanor elisa eliza elizabeth ellie eloise emily erica erin eunice evangeline
fay felicia fiona florence frances gail gennifer geraldine gina ginger gladys gloria grace greta gwen gwendolyn harriet heather heidi hilary hillary holly imogen irma isabelle ivanka jackie jacqueline jan jane janet janice janis jean jeanine jeanette jeanne jen jenna jill jo joan joann joanna joanne jocelyn jodi jody joy joyce juanita judy
julianne julie kamala kara kate katherine kathleen kathryn kathy katie kay kayla kayleigh keisha kellie kellyanne kim kimberly kirsten kirstjen kristen kristi krista kristine lacey latoya lauren laurie laverne leah leslie leticia lillian lily lindsey liz liza lois loretta lori lorraine lorretta lucille lucinda lucy lynn lynne mabel mackenzie madeleine madeline
maggie mallory mandy marcia marcy margaret marge margery marjorie marilyn marissa marjorie marsha mary maryanne maureen maxine megan meghan melania melinda melissa mercedes meredith michele michelle mildred millicent minnie miranda molly monica morgan myra myrtle naomi natasha nell nellie nikki norma olga oprah pam pamela pat patsy patti patty paulette
peggy penelope phoebe phyllis polly priscilla priti quinn rachel raquel rebekah regina rhonda rihanna roberta robyn rochelle rosalind rosalyn rose rosemary rosie roxanne sadie sally samantha scarlett serena shannon sharon shauna sheila shelby shelley sherry sheryl shirley stacey stacy stella stephany sue susan susie suzanne suzy sybil tabitha
tammy tara taylor teri terri theresa tiffany tracey tracy tricia trisha tulsi ursula valerie vanessa vicki vicky vivian wanda wendy whitney whoopi wilma yolanda yvette zoe zoey
adrienne agnès amélie anaïs andrée annick audrey aurore béatrice bérénice camille capucine cécile célia céline chantal clémence clémentine clotilde colette corinne delphine élisabeth élise éliane élodie émilie estelle eugénie françoise frédérique geneviève ghislaine hélène inès jacqueline jeannette
joëlle josette juliette justine laëtitia laurence léa leïla liliane lucie manon margaux margaux marine martine mathilde mélanie mireille monique murielle myriam najat nathalie noémie odile pascale pénélope rachida roselyne roxana ségolène séverine solange solène suzanne sylvie thérèse valentine valérie vanessa véronique yaël
adriana alba alejandra alessandra ana anabel angélica antonella ariadna azucena beatriz begoña benedetta bianca blanca carlota carolina catalina catarina cecilia chiara concepción consuelo cristina delcy dilma dina dolores donatella elisa emanuela encarnación esperanza estela federica fernanda filomena francesca gianna giorgia giovanna
giulia graciela guadalupe ilaria inmaculada jimena juana leonor leticia lorena lourdes lucía luciana ludovica macarena magdalena mafalda maría mariana maribel mariela marisol marta matilde michela milagros montserrat nadia natalia noelia nuria ornella paloma paola patrizia pilar raffaella
rafaela rigoberta rocío rosario roxana silvana soledad soraya susana valentina valeria ximena zulema
agnieszka alena aleksandra alevtina alla aljona alyona anastasija anastassija anastasiia anja aneta anissa antonina barbora beata bożena božena dagmara danuta daria darja dariya dunja ekaterina elżbieta ewa galina grażyna halyna inna irena iryna ivana jadranka jadwiga jekaterina jelena jelizaveta
jolanta julija yulia kamila kateryna katerina kolinda krystyna ksenija kseniya lada larissa larisa larysa lesja lidija lidia ljubow ljudmila ljudmyla ludmila lyubov lyudmila małgorzata malgorzata margarita marija mariia mariya milena milica mirjana nadeschda nadija nadiya nadezhda natalija nataliia nataliya natalja nataša
oksana oleksandra olena olesja olha polina raissa sanja sinaida sofija sofiya solomija sneschana svetlana swetlana swjatlana sviatlana taisija tatiana tatyana tetiana tetjana ulyana valentyna vasilisa vesna viktoriia viktorija wiktorija wira xenia yana yelena yevgenia yulija zuzana žofia maia salome
ágnes anikó erzsébet eszter gabriella gyöngyi ildikó judit kata katalin klára krisztina márta mónika nóra orsolya piroska réka zsuzsa zsuzsanna viorica angeliki dimitra eleni effi marietta zoi
abir aida aischa aischa aliaa alia amal amina aminata amira arwa asma asmaa aziza basma benazir buthaina dalia dania dunia fairouz fadwa faiza farah farida fatema fatima fatma fatme fatou fawzia ghada habiba hadiya hajar hala halima hanan hanane hasina hiba houda huda iman inas khadija lamia latifa
layla leila loubna lubna maha mahsa malala manal mariam maryam masih maysa mouna nabila naima najla narges nasrin nawal nermin nermine nisrin noura rania rasha reem rola ruba sabah safia sahar salma samira sanaa sawsan shadi shirin shireen sima souad suha sumaya tawakkol
wafa wided yasmin yasmine zahra zainab zaynab zeinab zineb shokria
ayça ayla ayşe ayşegül ayten başak belgin bengü beril betül beyza büşra canan çiğdem defne derya dilek ebru ece elif emel emine esra fadime fadime feride figen filiz funda gamze gizem gönül gülay güler gülistan gülşen gülten güneş hacer hande hatice hülya ilknur ipek lale leyla meltem meral merve müge mürvet
nazan nazlı necla neslihan nesrin nevin nihal nilgün nilüfer nuray nurcan nuriye özge özlem pelin pervin pınar rabia reyhan saadet saliha seda sedef selma semra serap serpil sevda sevgi sevil sevim sevinç sibel songül suna suzan şebnem şeyma şule tansu tuba tuğba tülay türkan yasemin yeliz yeşim zehra zeliha zeynep zülfiye
azadeh azar bahareh elaheh elham fariba fereshteh forough golshifteh haleh homa jila kimia laleh mahnaz mahvash marzieh mehri mina mitra mojgan nahid nargess nazanin neda niloufar parastou parisa parvaneh pegah roya sanaz sedigheh setareh shahla shahnaz shiva shohreh simin zohreh
aishwarya ananya anjali anushka aruna asha ayesha chandrika deepika divya gayatri indira indra jaya jayalalitha jyoti kamla kalpana kiran lakshmi lata madhuri mamata mayawati meena meera nandini neha nirmala padma pooja pratibha preeti priya priyanka rani rekha ritu sanjana sarojini savita shilpa shreya sirimavo sita smriti sonia sunita sushma swati uma usha vandana vijaya
adaeze ama amma aminatou chimamanda esi fadumo folake funmilayo graça khady leymah makeda marième mbali naledi nkosazana nomvula phumzile saara sahle samia thandi tsitsi wangari winnie yaa zanele zodwa zuleikha
akiko asako ayako chizuko fumiko haruko hiroko junko kaori kazuko keiko kyoko machiko mako masako megumi michiko midori mieko miki naoko noriko reiko renho sachiko sadako sanae sayaka shizuka tamayo tomomi yoko yōko yoshiko yuko yukiko yumi yuriko xiaohong xiuying meiling mei li-na ling-ling jing-wen ing-wen geun-hye hyun-joo seo-yeon yo-jong suu kyi corazon imelda megawati yingluck paetongtarn
anette anniken åsa birgitta bodil brit gro gry guri hanne helle henrietta hulda ingibjörg inger ingvild johanne jorid jóhanna jytte kaja katrín kirsti kolbrún kristín lene lise-lotte mai-britt maj maj-britt margrethe mari mette nyamko päivi pernille riikka ruut sanna siv solveig synnøve torill trine tuula vibeke vigdís
anouk anouchka femke hanke jacinda jetta kajsa karien lilianne maartje marijke marleen mieke mirjam neelie nelleke petronella tineke willemijn wendela
tzipi zipi golda ayelet merav miri tamar shelly orly orna dorit rivka shira yael noa
`
