"""List given names that are common in Sweden, so that a person is told from a function.

Names that are plain words more often than names, such as Rosa, Dag and Hans, are left out.
"""

_NAMES = """
abdi abdullah adam agnes agneta ahmad ahmed aisha albin alexander alexandra alfred ali alice alicia
alva amanda amina amir anders andreas anette angelica anita ann anna anne anneli annika anton arne
arvid astrid august axel barbro beatrice bengt benjamin berit bertil birgit birgitta bo bodil britt
carina carl caroline cecilia charlotte christer christian christina christoffer claes daniel david
ebba edvin elena elias elin elisabeth ella ellen ellinor elsa emelia emil emilia emma emmy erik
erika erland ester eva evelina fabian fatima felicia felix filip fredrik frida gabriel georg gerd
gudrun gun gunilla gunnar gunnel gustaf gustav göran gösta hanna hannes harald hassan helen helena
helene henrik henry hilda hjalmar hugo hussein ibrahim ida inga ingemar inger ingrid ingvar irene
isabella isak ivar jakob jan janne jenny jens jesper jessica jimmy joakim johan johanna johannes
john johnny jonas jonathan josef josefin julia jörgen kaj karin karl karolina katarina kenneth kent
kerstin kim kjell klara klas krister kristian kristina kristoffer kurt lars laura leif lena lennart
leo lina linda linn linnea linus lisa lotta louise lovisa lucas ludvig magnus maja malin malte
marcus margareta margit maria marianne marie marina markus martin martina mathias matilda mats
mattias max maximilian melker mia micael michael mikael moa mohamed mohammad mohammed mona monica
monika muhammed mustafa märta nadia nicklas niklas nils nina noah nora ola oliver olivia olle olof
omar oscar oskar osman otto patricia patrik paul per pernilla peter petra pia pontus rasmus rebecca
rickard rikard robert robin roger roland rolf ronja rune ruth sam samuel sandra sanna sara sebastian
selma signe sigrid simon siv sofia sofie sonja staffan stefan stig stina susanna susanne svante sven
sölve theodor therese thomas tilda tobias tomas tommy tora torbjörn tord tore torsten tove tuva ulf
ulla ulrika ursula valter vanessa vera veronica vidar viktor viktoria vilhelm vilma vincent viola
viveka wilhelm william yasmin ylva yusuf yvonne zahra zainab åke åsa örjan
"""

COMMON = frozenset(_NAMES.split())
"""The names, in small letters."""
