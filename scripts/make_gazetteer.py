#!/usr/bin/env python3
"""Write kg/knowledge/gazetteer/territories.csv from rigour and countryinfo: development time only.

    python3 -m venv rigour && rigour/bin/pip install rigour==2.6.1 countryinfo==1.0.1
    rigour/bin/python scripts/make_gazetteer.py > kg/knowledge/gazetteer/territories.csv

Codes, names and QIDs are rigour's (MIT), capitals countryinfo's (MIT) where the table below has none. Demonyms,
common names and the choice of what counts as a state are written by hand here, since both sources are weak on them
("Laws" for Laos, "Nepalese" only for Nepal).
"""

import csv
import json
import sys
import unicodedata
from importlib.resources import files
from pathlib import Path

from rigour.territories import get_territory

# code: adjectives (first: the usual one); further nouns for the people. "-s" is added to adjectives that take it.
DEMONYMS = """
ad:Andorran ae:Emirati,UAE af:Afghan ag:Antiguan al:Albanian am:Armenian ao:Angolan
ar:Argentine,Argentinian;Argentines at:Austrian au:Australian az:Azerbaijani,Azeri ba:Bosnian
bb:Barbadian bd:Bangladeshi be:Belgian bf:Burkinabe,Burkinabé bg:Bulgarian bh:Bahraini bi:Burundian
bj:Beninese bn:Bruneian bo:Bolivian br:Brazilian bs:Bahamian bt:Bhutanese
bw:Botswanan;Batswana,Motswana by:Belarusian,Belarussian bz:Belizean ca:Canadian cd:Congolese
cf:Central_African cg:Congolese ch:Swiss ci:Ivorian ck:Cook_Islander cl:Chilean cm:Cameroonian
cn:Chinese co:Colombian cr:Costa_Rican cu:Cuban cv:Cape_Verdean cy:Cypriot cz:Czech de:German
dj:Djiboutian dk:Danish;Danes,Dane dm:Dominican do:Dominican dz:Algerian ec:Ecuadorian,Ecuadorean
ee:Estonian eg:Egyptian eh:Sahrawi er:Eritrean es:Spanish;Spaniards,Spaniard et:Ethiopian
fi:Finnish;Finns,Finn fj:Fijian fm:Micronesian fr:French;Frenchmen,Frenchman,Frenchwoman ga:Gabonese
gb:British,UK,U.K.;Britons,Briton,Brits gd:Grenadian ge:Georgian gh:Ghanaian gm:Gambian gn:Guinean
gq:Equatorial_Guinean gr:Greek gt:Guatemalan gw:Bissau-Guinean gy:Guyanese hn:Honduran
hr:Croatian;Croats,Croat ht:Haitian hu:Hungarian id:Indonesian ie:Irish;Irishmen,Irishman il:Israeli
in:Indian iq:Iraqi ir:Iranian is:Icelandic;Icelanders,Icelander it:Italian jm:Jamaican jo:Jordanian
jp:Japanese ke:Kenyan kg:Kyrgyz,Kyrgyzstani kh:Cambodian ki:I-Kiribati km:Comorian kn:Kittitian
kp:North_Korean,N_Korean,N._Korean kr:South_Korean,S_Korean,S._Korean kw:Kuwaiti kz:Kazakh,Kazakhstani
la:Lao,Laotian lb:Lebanese
lc:Saint_Lucian li:Liechtensteiner lk:Sri_Lankan lr:Liberian ls:Basotho;Mosotho lt:Lithuanian
lu:Luxembourgish;Luxembourgers,Luxembourger lv:Latvian ly:Libyan ma:Moroccan mc:Monegasque
md:Moldovan me:Montenegrin mg:Malagasy mh:Marshallese mk:Macedonian,North_Macedonian ml:Malian
mm:Burmese mn:Mongolian mr:Mauritanian mt:Maltese mu:Mauritian mv:Maldivian mw:Malawian mx:Mexican
my:Malaysian mz:Mozambican na:Namibian ne:Nigerien ng:Nigerian ni:Nicaraguan
nl:Dutch;Dutchmen,Dutchman no:Norwegian np:Nepali,Nepalese nr:Nauruan nu:Niuean
nz:New_Zealand,Kiwi;New_Zealanders,New_Zealander om:Omani pa:Panamanian pe:Peruvian
pg:Papua_New_Guinean ph:Philippine;Filipinos,Filipino pk:Pakistani pl:;Poles ps:Palestinian
pt:Portuguese pw:Palauan py:Paraguayan qa:Qatari ro:Romanian rs:Serbian;Serbs,Serb ru:Russian
rw:Rwandan sa:Saudi,Saudi_Arabian sb:Solomon_Islander sc:Seychellois sd:Sudanese
se:Swedish;Swedes,Swede sg:Singaporean si:Slovenian;Slovenes,Slovene sk:Slovak,Slovakian
sl:Sierra_Leonean sm:Sammarinese sn:Senegalese so:Somali sr:Surinamese ss:South_Sudanese
st:Sao_Tomean sv:Salvadoran sy:Syrian sz:Swazi td:Chadian tg:Togolese th:Thai tj:Tajik,Tajikistani
tl:Timorese,East_Timorese tm:Turkmen tn:Tunisian to:Tongan tr:Turkish;Turks tt:Trinidadian tv:Tuvaluan
tw:Taiwanese tz:Tanzanian ua:Ukrainian ug:Ugandan us:American,U.S.,US uy:Uruguayan
uz:Uzbek,Uzbekistani va:Vatican vc:Vincentian ve:Venezuelan vn:Vietnamese vu:Ni-Vanuatu ws:Samoan
xk:Kosovar,Kosovan ye:Yemeni za:South_African,S_African,S._African zm:Zambian zw:Zimbabwean suhh:Soviet;Soviets
yucs:Yugoslav cshh:Czechoslovak gl:Greenlandic;Greenlanders,Greenlander pr:Puerto_Rican bm:Bermudian
"""
# What news calls them: code = canonical name | aliases. Written by hand; rigour's formal names are added as aliases.
NAMES = """
ae=United Arab Emirates|UAE,U.A.E.,Emirates
ba=Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina
bn=Brunei|Brunei Darussalam
bs=Bahamas|The Bahamas
cd=Democratic Republic of the Congo|DR Congo,DRC,Democratic Republic of Congo,Congo-Kinshasa
cf=Central African Republic|CAR
cg=Republic of the Congo|Congo-Brazzaville,Republic of Congo
ci=Ivory Coast|Côte d'Ivoire,Cote d'Ivoire
cn=China|People's Republic of China,PRC,Mainland China
cv=Cape Verde|Cabo Verde
cz=Czech Republic|Czechia
de=Germany|Federal Republic of Germany
fm=Micronesia|Federated States of Micronesia
gb=United Kingdom|Britain,Great Britain,UK,U.K.,United Kingdom of Great Britain and Northern Ireland
gm=Gambia|The Gambia
hk=Hong Kong|Hong Kong SAR
ir=Iran|Islamic Republic of Iran,Islamic Republic
kp=North Korea|N Korea,N. Korea,DPRK,Democratic People's Republic of Korea,D.P.R.K.
kr=South Korea|S Korea,S. Korea,Republic of Korea,ROK
mk=North Macedonia|Macedonia
mm=Myanmar|Burma
mo=Macau|Macao
nl=Netherlands|Holland
nr=Nauru|
nz=New Zealand|
ps=Palestine|State of Palestine,Palestinian territories,Palestinian Territories
ru=Russia|Russian Federation
sa=Saudi Arabia|Kingdom of Saudi Arabia,KSA
st=São Tomé and Príncipe|Sao Tome and Principe
suhh=Soviet Union|USSR,U.S.S.R.
sy=Syria|Syrian Arab Republic
sz=Eswatini|Swaziland
tl=Timor-Leste|East Timor,Timor Leste
tr=Turkey|Türkiye,Turkiye,Republic of Türkiye
tw=Taiwan|Republic of China
us=United States|United States of America,U.S.,US,USA,U.S.A.
va=Holy See|Vatican,Vatican City
vn=Vietnam|Viet Nam
yucs=Yugoslavia|
cshh=Czechoslovakia|
dd=East Germany|German Democratic Republic
"""
# Seats of government by which news names the government; where empty the capital stays a place only
# (it is the country's own name, or too rare).
METONYMS = """
af=Kabul al=Tirana am=Yerevan ao=Luanda ar=Buenos_Aires at=Vienna au=Canberra az=Baku ba=Sarajevo
bd=Dhaka be= bg=Sofia bh=Manama bo=La_Paz br=Brasília,Brasilia by=Minsk ca=Ottawa cd=Kinshasa
ch=Bern cl=Santiago cn=Beijing co=Bogotá,Bogota cu=Havana cy=Nicosia cz=Prague de=Berlin
dk=Copenhagen dz=Algiers ee=Tallinn eg=Cairo er=Asmara es=Madrid et=Addis_Ababa fi=Helsinki fr=Paris
gb=London ge=Tbilisi gr=Athens hr=Zagreb hu=Budapest id=Jakarta ie=Dublin il=Tel_Aviv
in=New_Delhi,Delhi iq=Baghdad ir=Tehran,Teheran is=Reykjavik it=Rome jo=Amman jp=Tokyo ke=Nairobi
kg=Bishkek kh=Phnom_Penh kp=Pyongyang kr=Seoul kz=Astana la=Vientiane lb=Beirut lk=Colombo
lt=Vilnius lv=Riga ly=Tripoli ma=Rabat md=Chișinău,Chisinau me=Podgorica mk=Skopje ml=Bamako
mm=Naypyidaw mn=Ulaanbaatar mx= my=Kuala_Lumpur ne=Niamey ng=Abuja ni=Managua nl=The_Hague no=Oslo
np=Kathmandu nz=Wellington om=Muscat pe=Lima ph=Manila pk=Islamabad pl=Warsaw ps=Ramallah pt=Lisbon
qa=Doha ro=Bucharest rs=Belgrade ru=Moscow,Kremlin rw=Kigali sa=Riyadh sd=Khartoum se=Stockholm
si=Ljubljana sk=Bratislava sn=Dakar so=Mogadishu ss=Juba sy=Damascus td=N'Djamena th=Bangkok
tj=Dushanbe tm=Ashgabat tn=Tunis tr=Ankara tw=Taipei tz=Dodoma ua=Kyiv,Kiev ug=Kampala
us=Washington,Washington_DC uz=Tashkent ve=Caracas vn=Hanoi xk=Pristina ye=Sanaa,Sana'a za=Pretoria
zm=Lusaka zw=Harare
"""
# No states: places with a code. The rest are UN members and observers, Kosovo, Taiwan, Western Sahara, the Cook
# Islands and Niue (both are parties to treaties), and states that are no more.
PLACES = [
    "ac",
    "ai",
    "an",
    "aq",
    "as",
    "aw",
    "ax",
    "bl",
    "bm",
    "bq",
    "bv",
    "cc",
    "cp",
    "cq",
    "cw",
    "cx",
    "dg",
    "fk",
    "fo",
    "gf",
    "gg",
    "gi",
    "gl",
    "gp",
    "gs",
    "gu",
    "hk",
    "hm",
    "im",
    "io",
    "je",
    "ky",
    "mf",
    "mo",
    "mp",
    "mq",
    "ms",
    "nc",
    "nf",
    "pf",
    "pm",
    "pn",
    "pr",
    "re",
    "sh",
    "sj",
    "sx",
    "tc",
    "tf",
    "tk",
    "um",
    "vg",
    "vi",
    "wf",
    "yt",
]
# Parts of a state that news speaks of as of states, without a code of their own: name, adjectives, people, the state.
# "English" is left out: it is the language more often.
PARTS = [
    ("England", "", "Englishmen|Englishman", "country:gbr"),
    ("Northern Ireland", "Northern Irish", "", "country:gbr"),
    ("Scotland", "Scottish", "Scots|Scot|Scotsman|Scotsmen", "country:gbr"),
    ("Wales", "Welsh", "Welshmen|Welshman", "country:gbr"),
]
COLUMNS = [
    "id",
    "name",
    "type",
    "labels",
    "iso3",
    "wikidata",
    "sector",
    "aliases",
    "adjectives",
    "people",
    "metonyms",
    "links",
]
NO_PLURAL = (
    "ese", "ish", "ch", "ss", "ois", "UK", "U.K.", "US", "U.S.", "UAE", "Basotho", "Thai", "é",
    "New Zealand", "Vatican", "abe", "Philippine", "Kyrgyz", "Lao", "Malagasy", "Sahrawi",
    "Vanuatu", "Kiribati", "Icelandic", "Greenlandic",
)  # fmt: skip


def read_pairs(text: str, sign: str) -> dict[str, list[str]]:
    """Return code -> names of a table above, `_` read as a space."""
    pairs = (x.split(sign, 1) for x in text.split())
    return {code: [n.replace("_", " ") for n in names.split(",") if n] for code, names in pairs}


def capitals() -> dict[str, str]:
    """Return alpha-2 code -> capital by countryinfo, one name each."""
    found = {}
    folder = Path(str(files("countryinfo") / "data"))
    for path in sorted(folder.glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        capital = row.get("capital")
        if isinstance(capital, str) and capital and "/" not in capital:
            found.setdefault(row["ISO"]["alpha2"].lower(), capital)
    return {
        **found,
        "kz": "Astana",
        "bi": "Gitega",
        "us": "Washington",
        "lk": "Colombo",
        "bo": "La Paz",
        "sz": "Mbabane",
    }


def slug(name: str) -> str:
    """Return `name` in ASCII small letters with hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def people(adjectives: list[str], nouns: list[str]) -> list[str]:
    """Return the names of the people: given nouns, and each adjective that takes an s."""
    return nouns + [a + "s" for a in adjectives if not a.endswith(NO_PLURAL) and not nouns]


def make_rows() -> list[dict[str, str]]:
    """Return the rows of the table: territories, parts of states, then the seats of government as places."""
    demonyms = {x.split(":")[0]: x.split(":")[1].replace("_", " ") for x in DEMONYMS.split()}
    demonyms["pl"] = "Polish;Poles,Pole"
    names = {x.split("=")[0]: x.split("=")[1].split("|") for x in NAMES.strip().splitlines()}
    metonyms, seats = read_pairs(METONYMS, "="), capitals()
    rows, towns = [], {}
    for code in sorted({*demonyms, *PLACES, *names}):
        territory = get_territory(code)
        adjectives, _, nouns = demonyms.get(code, "").partition(";")
        adjs = [a for a in adjectives.split(",") if a]
        name = names[code][0] if code in names else territory.name.replace(" SAR", "")
        formal = (territory.full_name or "").split(" (")[0]
        given = (names[code][1].split(",") if code in names else []) + [formal]
        iso3 = territory.alpha3.upper()
        place = code in PLACES
        identity = f"place:{slug(name)}" if place else f"country:{iso3.lower()}"
        said = metonyms.get(code, [])
        rows.append({
            "id": identity, "name": name, "type": "Place" if place else "Country", "labels": "", "iso3": iso3,
            "wikidata": territory.qid or "", "sector": "",
            "aliases": "|".join(dict.fromkeys(x for x in given if x and x != name)),
            "adjectives": "|".join(adjs), "people": "|".join(people(adjs, [n for n in nouns.split(",") if n])),
            "metonyms": "|".join(said), "links": "",
        })  # fmt: skip
        for town in dict.fromkeys([*said, seats.get(code, "")]):
            if town and town not in {name, "Kremlin"} and not place:
                towns.setdefault(slug(town), (town, identity))
    rows.extend({
        **dict.fromkeys(COLUMNS, ""), "id": f"place:{slug(name)}", "name": name, "type": "Place",
        "adjectives": adjectives, "people": nouns, "links": f"BELONGS_TO {state}",
    } for name, adjectives, nouns, state in PARTS)  # fmt: skip
    same = {"kiev": "kyiv", "delhi": "new-delhi", "bogota": "", "brasilia": "", "teheran": "tehran", "chisinau": "",
            "sana-a": "", "washington-dc": "washington"}  # fmt: skip
    spelt = {"kyiv": "Kiev", "new-delhi": "Delhi", "tehran": "Teheran",
             "washington": "Washington DC|Washington, D.C.|Washington D.C.",
             "bogota": "Bogota", "brasilia": "Brasilia", "chisinau": "Chisinau", "sanaa": "Sana'a"}  # fmt: skip
    for key, (town, country) in sorted(towns.items()):
        if not same.get(key):
            rows.append({
                **dict.fromkeys(COLUMNS, ""), "id": f"place:{key}", "name": town, "type": "Place",
                "aliases": spelt.get(key, ""), "links": "" if key == "jerusalem" else f"BELONGS_TO {country}",
            })  # fmt: skip
    return [r for r in rows if r["id"] not in {"place:sana-a", "place:vatican-city-state"}]


def main() -> None:
    """Write the table to standard output, with its source in the header."""
    out = sys.stdout
    out.write(
        "# Territories: states (Country), other territories with a code and seats of government (Place).\n"
        "# Made by scripts/make_gazetteer.py; do not edit. Codes, formal names, QIDs: rigour 2.6.1 (MIT); capitals:\n"
        "# countryinfo 1.0.1 (MIT); names, demonyms, metonyms: written for kg (Apache-2.0).\n"
    )
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(make_rows())


if __name__ == "__main__":
    main()
