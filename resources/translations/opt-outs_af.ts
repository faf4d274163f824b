<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="af" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Opt-Outs</source>
        <translation>Aangaande Opt-Outs</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Weergawe {version}</translation>
    </message>
    <message>
        <source>Looks after SMS opt-out lists: who must no longer be messaged, by which account, since when and why, with the proof of it. It works on this computer alone and sends nothing anywhere.</source>
        <translation>Hou SMS-uittekenlyste by: aan wie geen boodskappe meer gestuur mag word nie, deur watter rekening, sedert wanneer en waarom, met die bewys daarvan. Dit werk net op hierdie rekenaar en stuur niks nêrens heen nie.</translation>
    </message>
    <message>
        <source>Database: {path}</source>
        <translation>Databasis: {path}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
</context>
<context>
    <name>AccountBoxes</name>
    <message>
        <source>&amp;All accounts</source>
        <translation>&amp;Alle rekeninge</translation>
    </message>
    <message>
        <source>Find an account</source>
        <translation>Soek ’n rekening</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add Account</source>
        <translation>Voeg rekening by</translation>
    </message>
    <message>
        <source>Edit Account</source>
        <translation>Wysig rekening</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Voeg by</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Stoor</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Numbers written without a country prefix are read as this country&apos;s.</source>
        <translation>Nommers sonder ’n landkode word as dié van hierdie land gelees.</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation>N&amp;otas</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Show Opt-Outs of</source>
        <translation>Wys uittekeninge van</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Wys</translation>
    </message>
</context>
<context>
    <name>AccountsModel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nommers</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Geargiveer</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In gebruik</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Rekeninge</translation>
    </message>
    <message>
        <source>{name} will no longer be offered when numbers are added. Its list of {count} numbers and its history stay, and it can be brought back at any time.</source>
        <translation>{name} sal nie meer aangebied word wanneer nommers bygevoeg word nie. Die lys van {count} nommers en die geskiedenis bly, en die rekening kan enige tyd teruggebring word.</translation>
    </message>
    <message>
        <source>Archive This Account?</source>
        <translation>Argiveer hierdie rekening?</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Argiveer</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Voeg by…</translation>
    </message>
    <message>
        <source>&amp;Show archived accounts</source>
        <translation>&amp;Wys geargiveerde rekeninge</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>W&amp;ysig…</translation>
    </message>
    <message>
        <source>Ar&amp;chive</source>
        <translation>Ar&amp;giveer</translation>
    </message>
    <message>
        <source>No account is in use.</source>
        <translation>Geen rekening is in gebruik nie.</translation>
    </message>
    <message>
        <source>Add an Account…</source>
        <translation>Voeg ’n rekening by…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Wysig…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Argiveer</translation>
    </message>
    <message>
        <source>{count} accounts</source>
        <translation>{count} rekeninge</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>1 rekening</translation>
    </message>
    <message>
        <source>&amp;Bring Back</source>
        <translation>Bring &amp;terug</translation>
    </message>
    <message>
        <source>The account {name} was added.</source>
        <translation>Die rekening {name} is bygevoeg.</translation>
    </message>
    <message>
        <source>The account {name} was saved.</source>
        <translation>Die rekening {name} is gestoor.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Bring terug</translation>
    </message>
    <message>
        <source>The account {name} was archived.</source>
        <translation>Die rekening {name} is geargiveer.</translation>
    </message>
    <message>
        <source>The account {name} is in use again.</source>
        <translation>Die rekening {name} is weer in gebruik.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Added by hand</source>
        <translation>Per hand bygevoeg</translation>
    </message>
    <message>
        <source>Imported {file}</source>
        <translation>{file} ingevoer</translation>
    </message>
    <message>
        <source>Opted out by reply</source>
        <translation>Met ’n antwoord uitgeteken</translation>
    </message>
    <message>
        <source>Removed from the list</source>
        <translation>Van die lys verwyder</translation>
    </message>
    <message>
        <source>Undid action {number}</source>
        <translation>Handeling {number} ontdoen</translation>
    </message>
    <message>
        <source>Added from a do-not-contact registry</source>
        <translation>Uit ’n register van mense wat nie gekontak wil word nie bygevoeg</translation>
    </message>
    <message>
        <source>Removed because the time was up</source>
        <translation>Verwyder omdat die tyd verstreke was</translation>
    </message>
    <message>
        <source>Account {name} added</source>
        <translation>Rekening {name} bygevoeg</translation>
    </message>
    <message>
        <source>Account {was} renamed to {name}</source>
        <translation>Rekening {was} hernoem na {name}</translation>
    </message>
    <message>
        <source>Account {name} archived</source>
        <translation>Rekening {name} geargiveer</translation>
    </message>
    <message>
        <source>Account {name} brought back</source>
        <translation>Rekening {name} teruggebring</translation>
    </message>
    <message>
        <source>Account {name} changed</source>
        <translation>Rekening {name} gewysig</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} en nog {count}</translation>
    </message>
    <message>
        <source>Undone by action {number}</source>
        <translation>Ontdoen deur handeling {number}</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat gebeur het</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Rekeninge</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Bygevoeg</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Verwyder</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (ontdoen)</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktiwiteit</translation>
    </message>
    <message>
        <source>Nothing was done yet. Every number added, imported or removed will be listed here.</source>
        <translation>Niks is nog gedoen nie. Elke nommer wat bygevoeg, ingevoer of verwyder word, sal hier gelys word.</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add Opt-Out</source>
        <translation>Voeg uittekening by</translation>
    </message>
    <message>
        <source>083 123 4567</source>
        <translation>083 123 4567</translation>
    </message>
    <message>
        <source>For example: asked by telephone</source>
        <translation>Byvoorbeeld: per telefoon gevra</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nommer</translation>
    </message>
    <message>
        <source>Add to</source>
        <translation>Voeg by vir</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Rede</translation>
    </message>
    <message>
        <source>Type the number, any way of writing it.</source>
        <translation>Tik die nommer; enige skryfwyse is reg.</translation>
    </message>
    <message>
        <source>Tick at least one account.</source>
        <translation>Merk minstens een rekening.</translation>
    </message>
    <message>
        <source>Already listed for {accounts}, since {since}.</source>
        <translation>Reeds gelys vir {accounts}, sedert {since}.</translation>
    </message>
    <message>
        <source>Will be stored as {number}.</source>
        <translation>Sal gestoor word as {number}.</translation>
    </message>
</context>
<context>
    <name>AddMenu</name>
    <message>
        <source>&amp;Single Number…</source>
        <translation>&amp;Enkele nommer…</translation>
    </message>
    <message>
        <source>&amp;Bulk File…</source>
        <translation>&amp;Grootmaatlêer…</translation>
    </message>
    <message>
        <source>&amp;Paste Numbers…</source>
        <translation>&amp;Plak nommers…</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>View Histor&amp;y</source>
        <translation>Bekyk geskie&amp;denis</translation>
    </message>
    <message>
        <source>Add &amp;to Opt-Out List</source>
        <translation>Voeg by ui&amp;ttekenlys</translation>
    </message>
    <message>
        <source>Remo&amp;ve from Opt-Out List…</source>
        <translation>Verwyder van &amp;uittekenlys…</translation>
    </message>
    <message>
        <source>Copy as a Sent&amp;ence</source>
        <translation>Kopieer as s&amp;in</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Rekeninge</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedert</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Not on</source>
        <translation>Nie vir nie</translation>
    </message>
    <message>
        <source>On the opt-out list</source>
        <translation>Op die uittekenlys</translation>
    </message>
    <message>
        <source>Not on the opt-out list</source>
        <translation>Nie op die uittekenlys nie</translation>
    </message>
    <message>
        <source>{number} is not on the opt-out list of any account.</source>
        <translation>{number} is nie op enige rekening se uittekenlys nie.</translation>
    </message>
    <message>
        <source>{accounts} since {since} ({cause})</source>
        <translation>{accounts} sedert {since} ({cause})</translation>
    </message>
    <message>
        <source>{number} is on the opt-out list of {parts}.</source>
        <translation>{number} is op die uittekenlys van {parts}.</translation>
    </message>
    <message>
        <source>{what} ({accounts})</source>
        <translation>{what} ({accounts})</translation>
    </message>
    <message>
        <source>and more: see the history</source>
        <translation>en nog: sien die geskiedenis</translation>
    </message>
    <message>
        <source>Copi&amp;ed</source>
        <translation>Gekop&amp;ieer</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something Went Wrong</source>
        <translation>Iets het verkeerd geloop</translation>
    </message>
    <message>
        <source>The program made a mistake and stopped what it was doing. Your lists are safe: a change is stored whole or not at all. You can go on working; the page Activity shows whether the last change was made.</source>
        <translation>Die program het ’n fout gemaak en gestop waarmee dit besig was. Jou lyste is veilig: ’n verandering word óf heeltemal óf glad nie gestoor nie. Jy kan voortwerk; die bladsy Aktiwiteit wys of die laaste verandering gemaak is.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Besonderhede</translation>
    </message>
    <message>
        <source>For support (telephone numbers are masked):</source>
        <translation>Vir ondersteuning (telefoonnommers is gemasker):</translation>
    </message>
    <message>
        <source>&amp;Copy Details</source>
        <translation>&amp;Kopieer besonderhede</translation>
    </message>
    <message>
        <source>Go On Working</source>
        <translation>Werk voort</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieer</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of the Database</source>
        <translation>Kontrole van die databasis</translation>
    </message>
    <message>
        <source>{actions} actions, {changes} changes and {opt_outs} opt-outs were checked.</source>
        <translation>{actions} handelinge, {changes} veranderinge en {opt_outs} uittekeninge is nagegaan.</translation>
    </message>
    <message>
        <source>Everything fits: no record is missing and none was altered.</source>
        <translation>Alles klop: geen rekord ontbreek nie en nie een is verander nie.</translation>
    </message>
    <message>
        <source>Something does not fit. Nothing was changed. Keep a copy of the database file, restore the newest backup that checks out, and show this list to whoever supports you.</source>
        <translation>Iets klop nie. Niks is verander nie. Bewaar ’n kopie van die databasislêer, sit die nuutste rugsteun wat wel klop terug, en wys hierdie lys vir wie jou ook al ondersteun.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Wat nie klop nie</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieer</translation>
    </message>
</context>
<context>
    <name>DatabasePlace</name>
    <message>
        <source>This folder looks like one that {service} copies elsewhere. Copying a database while it is used can damage it: keep it in a folder of this computer alone, and copy backups instead.</source>
        <translation>Hierdie vouer lyk na een wat {service} na elders kopieer. ’n Databasis kan beskadig word as dit gekopieer word terwyl dit gebruik word: hou dit in ’n vouer wat net op hierdie rekenaar is, en kopieer eerder rugsteunlêers.</translation>
    </message>
    <message>
        <source>This place is on the network. A database that several computers open there can be damaged: keep it on this computer&apos;s own disk, and copy backups to the network instead.</source>
        <translation>Hierdie plek is op die netwerk. ’n Databasis wat verskeie rekenaars daar oopmaak, kan beskadig word: hou dit op hierdie rekenaar se eie skyf, en kopieer eerder rugsteunlêers na die netwerk.</translation>
    </message>
</context>
<context>
    <name>DateRangeDialog</name>
    <message>
        <source>Opted Out Between</source>
        <translation>Uitgeteken tussen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laaste dag</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Eerste dag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Laaste dag</translation>
    </message>
    <message>
        <source>&amp;Show These Days</source>
        <translation>&amp;Wys hierdie dae</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Die laaste dag is voor die eerste.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Besonderhede</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Ontdoen…</translation>
    </message>
    <message>
        <source>Select an action to see all of it.</source>
        <translation>Kies ’n handeling om alles daarvan te sien.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handeling</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Rekeninge</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Bygevoeg</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Verwyder</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Lêer</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rye</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Verwerpte rye</translation>
    </message>
    <message>
        <source>Mended rows</source>
        <translation>Herstelde rye</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>Dit is reeds ontdoen.</translation>
    </message>
    <message>
        <source>It altered no list. Change the account itself on the page Accounts.</source>
        <translation>Dit het geen lys verander nie. Wysig die rekening self op die bladsy Rekeninge.</translation>
    </message>
    <message>
        <source>It changed nothing that could be undone.</source>
        <translation>Dit het niks verander wat ontdoen kan word nie.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Kanselleer</translation>
    </message>
</context>
<context>
    <name>DownloadMenu</name>
    <message>
        <source>&amp;CSV (.csv)</source>
        <translation>&amp;CSV (.csv)</translation>
    </message>
    <message>
        <source>&amp;Text (.txt)</source>
        <translation>&amp;Teks (.txt)</translation>
    </message>
    <message>
        <source>&amp;Excel (.xlsx)</source>
        <translation>&amp;Excel (.xlsx)</translation>
    </message>
    <message>
        <source>&amp;JSON (.json)</source>
        <translation>&amp;JSON (.json)</translation>
    </message>
    <message>
        <source>Current &amp;Filter Only</source>
        <translation>Net huidige &amp;filter</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop a CSV, text or Excel file here</source>
        <translation>Los ’n CSV-, teks- of Excel-lêer hier</translation>
    </message>
    <message>
        <source>The numbers are looked for in column A first.</source>
        <translation>Die nommers word eerste in kolom A gesoek.</translation>
    </message>
    <message>
        <source>C&amp;hoose File…</source>
        <translation>&amp;Kies lêer…</translation>
    </message>
    <message>
        <source>C&amp;hoose Another File…</source>
        <translation>&amp;Kies ’n ander lêer…</translation>
    </message>
    <message>
        <source>Several files were dropped. Nothing was read. Drop one at a time.</source>
        <translation>Verskeie lêers is gelos. Niks is gelees nie. Los een op ’n slag.</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to import opt-outs</source>
        <translation>Los om uittekeninge in te voer</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>{name} is a folder and was not opened. Drop the CSV, text or Excel files in it instead.</source>
        <translation>{name} is ’n vouer en is nie oopgemaak nie. Los eerder die CSV-, teks- of Excel-lêers daarin.</translation>
    </message>
    <message>
        <source>What was dropped is not a file on this computer. Save it first, then drop the saved file.</source>
        <translation>Wat gelos is, is nie ’n lêer op hierdie rekenaar nie. Stoor dit eers, en los dan die gestoorde lêer.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;All accounts</source>
        <translation>&amp;Alle rekeninge</translation>
    </message>
    <message>
        <source>&amp;Choose Accounts…</source>
        <translation>&amp;Kies rekeninge…</translation>
    </message>
    <message>
        <source>&amp;All sources</source>
        <translation>&amp;Alle bronne</translation>
    </message>
    <message>
        <source>&amp;Any time</source>
        <translation>&amp;Enige tyd</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Vandag</translation>
    </message>
    <message>
        <source>Last &amp;7 days</source>
        <translation>Laaste &amp;7 dae</translation>
    </message>
    <message>
        <source>Last &amp;30 days</source>
        <translation>Laaste &amp;30 dae</translation>
    </message>
    <message>
        <source>This &amp;year</source>
        <translation>Hierdie &amp;jaar</translation>
    </message>
    <message>
        <source>&amp;Choose Days…</source>
        <translation>&amp;Kies dae…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Account: {value}</source>
        <translation>Rekening: {value}</translation>
    </message>
    <message>
        <source>Source: {value}</source>
        <translation>Bron: {value}</translation>
    </message>
    <message>
        <source>Opted out: {value}</source>
        <translation>Uitgeteken: {value}</translation>
    </message>
    <message>
        <source>Number: {value}</source>
        <translation>Nommer: {value}</translation>
    </message>
    <message>
        <source>Show all numbers again</source>
        <translation>Wys weer alle nommers</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot {last}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandag</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Laaste 7 dae</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Laaste 30 dae</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Hierdie jaar</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Enige tyd</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>This is a number of another country, +{code}{where}.</source>
        <translation>Dit is ’n nommer van ’n ander land, +{code}{where}.</translation>
    </message>
    <message>
        <source>This is a landline, which may not be able to receive an SMS.</source>
        <translation>Dit is ’n landlyn, wat moontlik nie ’n SMS kan ontvang nie.</translation>
    </message>
    <message>
        <source>This is a service number, not a mobile number.</source>
        <translation>Dit is ’n diensnommer, nie ’n selfoonnommer nie.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Opted out</source>
        <translation>Uitgeteken</translation>
    </message>
    <message>
        <source>Removed from the list</source>
        <translation>Van die lys verwyder</translation>
    </message>
    <message>
        <source>Back on the list</source>
        <translation>Terug op die lys</translation>
    </message>
    <message>
        <source>by undo</source>
        <translation>deur ontdoening</translation>
    </message>
    <message>
        <source>by the registry of people who want no marketing</source>
        <translation>volgens die register van mense wat geen bemarking wil hê nie</translation>
    </message>
    <message>
        <source>because its time was over</source>
        <translation>omdat die tyd verstreke was</translation>
    </message>
    <message>
        <source>by {operator}</source>
        <translation>deur {operator}</translation>
    </message>
    <message>
        <source>with a reply</source>
        <translation>met ’n antwoord</translation>
    </message>
    <message>
        <source>rule {rule}</source>
        <translation>reël {rule}</translation>
    </message>
    <message>
        <source>by reply</source>
        <translation>per antwoord</translation>
    </message>
    <message>
        <source>from file {name}</source>
        <translation>uit lêer {name}</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>uit ’n lêer</translation>
    </message>
    <message>
        <source>imported by {operator}</source>
        <translation>ingevoer deur {operator}</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} nommers</translation>
    </message>
    <message>
        <source>action {number} was undone</source>
        <translation>handeling {number} is ontdoen</translation>
    </message>
    <message>
        <source>Deciding words: {words}</source>
        <translation>Deurslaggewende woorde: {words}</translation>
    </message>
    <message>
        <source>History of {number}</source>
        <translation>Geskiedenis van {number}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of {number}</source>
        <translation>Geskiedenis van {number}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geskiedenis</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laai tans…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieer</translation>
    </message>
    <message>
        <source>&amp;Remove from Opt-Out List…</source>
        <translation>&amp;Verwyder van uittekenlys…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluit</translation>
    </message>
    <message>
        <source>Nothing ever happened to this number.</source>
        <translation>Niks het nog ooit met hierdie nommer gebeur nie.</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>Number column</source>
        <translation>Nommerkolom</translation>
    </message>
    <message>
        <source>First row is a head&amp;ing</source>
        <translation>Eerste ry is ’n o&amp;pskrif</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Skeidingsteken</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Enkodering</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>&amp;Numbers are in</source>
        <translation>&amp;Nommers is in</translation>
    </message>
    <message>
        <source>Countr&amp;y</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Sh&amp;eet</source>
        <translation>&amp;Blad</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>Skei&amp;dingsteken</translation>
    </message>
    <message>
        <source>Encodin&amp;g</source>
        <translation>&amp;Enkodering</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Kommapunt</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Vertikale streep</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>Kolom {letter}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import Opt-Outs</source>
        <translation>Voer uittekeninge in</translation>
    </message>
    <message>
        <source>Add to</source>
        <translation>Voeg by vir</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Voer in</translation>
    </message>
    <message>
        <source>You can close this window and work on: the import goes on, and its outcome will be told.</source>
        <translation>Jy kan hierdie venster sluit en voortwerk: die invoer gaan aan, en die uitslag sal gemeld word.</translation>
    </message>
    <message>
        <source>First rows as they will be stored</source>
        <translation>Eerste rye soos hulle gestoor sal word</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Kyk daarna…</translation>
    </message>
    <message>
        <source>&amp;Work On Meanwhile</source>
        <translation>&amp;Werk intussen voort</translation>
    </message>
    <message>
        <source>{name} was imported</source>
        <translation>{name} is ingevoer</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluit</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods *.json);;All files (*)</source>
        <translation>Lyste (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods *.json);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Choose a File with Numbers</source>
        <translation>Kies ’n lêer met nommers</translation>
    </message>
    <message>
        <source>Tick at least one account.</source>
        <translation>Merk minstens een rekening.</translation>
    </message>
    <message>
        <source>In the first {count} rows: {counts}. Refused rows can be saved, mended and brought back.</source>
        <translation>In die eerste {count} rye: {counts}. Verwerpte rye kan gestoor, reggemaak en teruggebring word.</translation>
    </message>
    <message>
        <source>{counts}. Refused rows can be saved, mended and brought back.</source>
        <translation>{counts}. Verwerpte rye kan gestoor, reggemaak en teruggebring word.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Text, one number a line</source>
        <translation>Teks, een nommer per reël</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>sheet “{name}”</source>
        <translation>blad “{name}”</translation>
    </message>
    <message>
        <source>heading in row 1</source>
        <translation>opskrif in ry 1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Kanselleer</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Gekanselleer. Niks is verander nie.</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Dit kon nie gelees word nie.</translation>
    </message>
</context>
<context>
    <name>ImportPreviewModel</name>
    <message>
        <source>Row</source>
        <translation>Ry</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In die lêer</translation>
    </message>
    <message>
        <source>Will be stored as</source>
        <translation>Gestoor as</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitslag</translation>
    </message>
    <message>
        <source>{count} repaired</source>
        <translation>{count} herstel</translation>
    </message>
    <message>
        <source>first in row {row}</source>
        <translation>eerste in ry {row}</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>{name} was imported</source>
        <translation>{name} is ingevoer</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluit</translation>
    </message>
</context>
<context>
    <name>ImportReportView</name>
    <message>
        <source>&amp;Save Rejected Rows…</source>
        <translation>S&amp;toor verwerpte rye…</translation>
    </message>
    <message>
        <source>&amp;Undo Import</source>
        <translation>&amp;Ontdoen invoer</translation>
    </message>
    <message>
        <source>A file with exactly this content was imported before, on {when}.</source>
        <translation>’n Lêer met presies hierdie inhoud is al voorheen ingevoer, op {when}.</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>rye in die lêer</translation>
    </message>
    <message>
        <source>added</source>
        <translation>bygevoeg</translation>
    </message>
    <message>
        <source>already listed</source>
        <translation>reeds gelys</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>duplikate</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verwerp</translation>
    </message>
    <message>
        <source>Nothing was added: {accounts} had every number already.</source>
        <translation>Niks is bygevoeg nie: {accounts} het reeds elke nommer gehad.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Niks is bygevoeg nie.</translation>
    </message>
    <message>
        <source>Added to {accounts}.</source>
        <translation>Bygevoeg vir {accounts}.</translation>
    </message>
    <message>
        <source>Added to {accounts}; where one of them had a number already, only to the others.</source>
        <translation>Bygevoeg vir {accounts}; waar een van hulle reeds ’n nommer gehad het, net vir die ander.</translation>
    </message>
    <message>
        <source>Repaired: {count}</source>
        <translation>Herstel: {count}</translation>
    </message>
    <message>
        <source>Refused: {count}</source>
        <translation>Verwerp: {count}</translation>
    </message>
    <message>
        <source>{count} × {cause}</source>
        <translation>{count} × {cause}</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Verwerpte rye</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ry</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In die lêer</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Oorsaak</translation>
    </message>
    <message>
        <source>{name}-rejected</source>
        <translation>{name}-verwerp</translation>
    </message>
    <message>
        <source>Save Rejected Rows</source>
        <translation>Stoor verwerpte rye</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{count} rejected rows saved as {name}. Mend them there and import that file.</source>
        <translation>{count} verwerpte rye gestoor as {name}. Maak hulle daar reg en voer daardie lêer in.</translation>
    </message>
</context>
<context>
    <name>ImportRun</name>
    <message>
        <source>Importing {name}…</source>
        <translation>Voer {name} in…</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Loading the list…</source>
        <translation>Laai tans die lys…</translation>
    </message>
    <message>
        <source>Add Single &amp;Number…</source>
        <translation>Voeg enkele &amp;nommer by…</translation>
    </message>
    <message>
        <source>Choose Bulk &amp;File…</source>
        <translation>Kies &amp;grootmaatlêer…</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>Wis &amp;filters</translation>
    </message>
    <message>
        <source>No opt-outs yet. Drop a file here, or add the first number.</source>
        <translation>Nog geen uittekeninge nie. Los ’n lêer hier, of voeg die eerste nommer by.</translation>
    </message>
    <message>
        <source>No opt-outs match what is searched for.</source>
        <translation>Geen uittekeninge pas by dit waarna gesoek word nie.</translation>
    </message>
    <message>
        <source>The list has changed. &amp;Show Changes</source>
        <translation>Die lys het verander. &amp;Wys veranderinge</translation>
    </message>
    <message>
        <source>View &amp;History</source>
        <translation>Bekyk g&amp;eskiedenis</translation>
    </message>
    <message>
        <source>&amp;Remove from Opt-Out List</source>
        <translation>Verwyder van uittekenl&amp;ys</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Ko&amp;pieer</translation>
    </message>
    <message>
        <source>{count} rows are the most that can be removed at once. Nothing was changed. Select fewer.</source>
        <translation>{count} rye is die meeste wat op een slag verwyder kan word. Niks is verander nie. Kies minder.</translation>
    </message>
    <message>
        <source>{count} rows are the most that can be copied. Nothing was copied. Use Download List.</source>
        <translation>{count} rye is die meeste wat gekopieer kan word. Niks is gekopieer nie. Gebruik Laai lys af.</translation>
    </message>
    <message>
        <source>One row copied.</source>
        <translation>Een ry gekopieer.</translation>
    </message>
    <message>
        <source>{count} rows copied.</source>
        <translation>{count} rye gekopieer.</translation>
    </message>
    <message>
        <source>1 opt-out</source>
        <translation>1 uittekening</translation>
    </message>
    <message>
        <source>{count} opt-outs</source>
        <translation>{count} uittekeninge</translation>
    </message>
    <message>
        <source>the first {count} opt-outs</source>
        <translation>die eerste {count} uittekeninge</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laai tans…</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} gekies</translation>
    </message>
    <message>
        <source>&amp;Remove from Opt-Out List…</source>
        <translation>Verwyder van uittekenl&amp;ys…</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation>&amp;Sorteer volgens</translation>
    </message>
    <message>
        <source>&amp;Other Way Round</source>
        <translation>&amp;Omgekeerde volgorde</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} will be opened when the present work is done.</source>
        <translation>{name} sal oopgemaak word wanneer die huidige werk klaar is.</translation>
    </message>
    <message>
        <source>Stop the Work and Close?</source>
        <translation>Stop die werk en sluit?</translation>
    </message>
    <message>
        <source>Something is still being stored. If you close now it is stopped, and none of it is kept.</source>
        <translation>Iets word nog gestoor. As jy nou sluit, word dit gestop en niks daarvan word behou nie.</translation>
    </message>
    <message>
        <source>Stop and &amp;Close</source>
        <translation>Stop en &amp;sluit</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Lêer</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigeer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Bekyk</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hulp</translation>
    </message>
    <message>
        <source>&amp;Add Opt-Out…</source>
        <translation>&amp;Voeg uittekening by…</translation>
    </message>
    <message>
        <source>&amp;Bulk File…</source>
        <translation>&amp;Grootmaatlêer…</translation>
    </message>
    <message>
        <source>&amp;Paste Numbers…</source>
        <translation>&amp;Plak nommers…</translation>
    </message>
    <message>
        <source>&amp;Download List…</source>
        <translation>&amp;Laai lys af…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>V&amp;erlaat</translation>
    </message>
    <message>
        <source>&amp;Undo Last Action…</source>
        <translation>&amp;Ontdoen laaste handeling…</translation>
    </message>
    <message>
        <source>Load &amp;Example Data</source>
        <translation>Laai &amp;voorbeelddata</translation>
    </message>
    <message>
        <source>&amp;Check the Database…</source>
        <translation>&amp;Gaan die databasis na…</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>Maak &amp;logvouer oop</translation>
    </message>
    <message>
        <source>&amp;About Opt-Outs</source>
        <translation>&amp;Aangaande Opt-Outs</translation>
    </message>
    <message>
        <source>Loading example data…</source>
        <translation>Laai tans voorbeelddata…</translation>
    </message>
    <message>
        <source>The example data is loaded already.</source>
        <translation>Die voorbeelddata is reeds gelaai.</translation>
    </message>
    <message>
        <source>{count} invented opt-outs were put on the list of the account {account}. Archive that account when you have tried enough.</source>
        <translation>{count} versinde uittekeninge is op die lys van die rekening {account} geplaas. Argiveer daardie rekening wanneer jy genoeg probeer het.</translation>
    </message>
    <message>
        <source>Show Accounts</source>
        <translation>Wys rekeninge</translation>
    </message>
    <message>
        <source>Checking the database…</source>
        <translation>Gaan tans die databasis na…</translation>
    </message>
    <message>
        <source>The log is in the folder {folder}.</source>
        <translation>Die log is in die vouer {folder}.</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close message</source>
        <translation>Sluit boodskap</translation>
    </message>
</context>
<context>
    <name>OpeningNote</name>
    <message>
        <source>Opening the database…</source>
        <translation>Maak tans die databasis oop…</translation>
    </message>
</context>
<context>
    <name>OptOutModel</name>
    <message>
        <source>Number</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Uitgeteken</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laai tans</translation>
    </message>
</context>
<context>
    <name>OptOutView</name>
    <message>
        <source>Opt-outs</source>
        <translation>Uittekeninge</translation>
    </message>
</context>
<context>
    <name>OptOutsPage</name>
    <message>
        <source>Opt-Outs</source>
        <translation>Uittekeninge</translation>
    </message>
    <message>
        <source>An import is under way. Nothing new was read. Wait for it, or cancel it.</source>
        <translation>’n Invoer is aan die gang. Niks nuuts is gelees nie. Wag daarvoor, of kanselleer dit.</translation>
    </message>
    <message>
        <source>&amp;Download List</source>
        <translation>Laai lys &amp;af</translation>
    </message>
    <message>
        <source>+ &amp;Add Opt-Out</source>
        <translation>+ &amp;Voeg uittekening by</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Besonderhede</translation>
    </message>
    <message>
        <source>opt-outs {day}</source>
        <translation>uittekeninge {day}</translation>
    </message>
    <message>
        <source>Download List</source>
        <translation>Laai lys af</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>Stoor tans {name}…</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>New</source>
        <translation>Nuut</translation>
    </message>
    <message>
        <source>Already listed</source>
        <translation>Reeds gelys</translation>
    </message>
    <message>
        <source>Twice in the file</source>
        <translation>Dubbel in die lêer</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verwerp</translation>
    </message>
    <message>
        <source>the numbers</source>
        <translation>die nommers</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} nommers</translation>
    </message>
    <message>
        <source>Already listed for {accounts}: {numbers}. Nothing was changed.</source>
        <translation>Reeds gelys vir {accounts}: {numbers}. Niks is verander nie.</translation>
    </message>
    <message>
        <source>{numbers} is on the opt-out list of {accounts} now.</source>
        <translation>{numbers} is nou op die uittekenlys van {accounts}.</translation>
    </message>
    <message>
        <source>{count} opt-outs added to {accounts}; {already} were listed already.</source>
        <translation>{count} uittekeninge bygevoeg vir {accounts}; {already} was reeds gelys.</translation>
    </message>
    <message>
        <source>There was nothing to remove any more. Nothing was changed.</source>
        <translation>Daar was niks meer om te verwyder nie. Niks is verander nie.</translation>
    </message>
    <message>
        <source>{numbers} was removed from the opt-out list of {accounts}.</source>
        <translation>{numbers} is van die uittekenlys van {accounts} verwyder.</translation>
    </message>
    <message>
        <source>{count} opt-outs were removed from {accounts}.</source>
        <translation>{count} uittekeninge is van {accounts} verwyder.</translation>
    </message>
    <message>
        <source>{count} numbers added to {accounts} from {name}.</source>
        <translation>{count} nommers bygevoeg vir {accounts} uit {name}.</translation>
    </message>
    <message>
        <source>No new numbers in {name}. Nothing was changed.</source>
        <translation>Geen nuwe nommers in {name} nie. Niks is verander nie.</translation>
    </message>
    <message>
        <source>One row was refused.</source>
        <translation>Een ry is verwerp.</translation>
    </message>
    <message>
        <source>{count} rows were refused.</source>
        <translation>{count} rye is verwerp.</translation>
    </message>
    <message>
        <source>{count} rows saved as {name}.</source>
        <translation>{count} rye gestoor as {name}.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Sending</source>
        <translation>Versending</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Rekords</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Opstelling</translation>
    </message>
    <message>
        <source>Opt-Outs</source>
        <translation>Uittekeninge</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktiwiteit</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Rekeninge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellings</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste Numbers</source>
        <translation>Plak nommers</translation>
    </message>
    <message>
        <source>One number a line, or commas between them</source>
        <translation>Een nommer per reël, of met kommas tussenin</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nommers</translation>
    </message>
    <message>
        <source>&amp;Paste from Clipboard</source>
        <translation>&amp;Plak vanaf knipbord</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>Wat daarvan word</translation>
    </message>
    <message>
        <source>For example: list from the call centre</source>
        <translation>Byvoorbeeld: lys van die inbelsentrum</translation>
    </message>
    <message>
        <source>&amp;Add Numbers</source>
        <translation>&amp;Voeg nommers by</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Nommers</translation>
    </message>
    <message>
        <source>&amp;What becomes of them</source>
        <translation>&amp;Wat daarvan word</translation>
    </message>
    <message>
        <source>Add to</source>
        <translation>Voeg by vir</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Rede</translation>
    </message>
    <message>
        <source>That is too much text for this field. Save it as a file and use Bulk File.</source>
        <translation>Dit is te veel teks vir hierdie veld. Stoor dit as ’n lêer en gebruik Grootmaatlêer.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verwerp</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Dubbel</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aanvaar</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Vordering</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Kanselleer</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Begin tans…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stop tans…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lees tans die lêer…</translation>
    </message>
    <message>
        <source>Sorting the numbers…</source>
        <translation>Sorteer tans die nommers…</translation>
    </message>
    <message>
        <source>Storing the numbers…</source>
        <translation>Stoor tans die nommers…</translation>
    </message>
    <message>
        <source>Preparing the search…</source>
        <translation>Berei tans die soektog voor…</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Skryf tans die lêer…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Gaan tans na…</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Kopieer tans…</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Ontdoen tans…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Werk tans…</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} rye</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} per sekonde</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>nog {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>nog {minutes} min.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>there is no number</source>
        <translation>daar is geen nommer nie</translation>
    </message>
    <message>
        <source>there are no digits</source>
        <translation>daar is geen syfers nie</translation>
    </message>
    <message>
        <source>there are letters in it</source>
        <translation>daar is letters in</translation>
    </message>
    <message>
        <source>there is a mark no number has</source>
        <translation>daar is ’n teken wat geen nommer het nie</translation>
    </message>
    <message>
        <source>this is a text, not a number</source>
        <translation>dit is teks, nie ’n nommer nie</translation>
    </message>
    <message>
        <source>there is more than one number</source>
        <translation>daar is meer as een nommer</translation>
    </message>
    <message>
        <source>it has an extension</source>
        <translation>dit het ’n bylyn</translation>
    </message>
    <message>
        <source>digits lost in a spreadsheet</source>
        <translation>syfers verlore in ’n sigblad</translation>
    </message>
    <message>
        <source>last digits look lost in a spreadsheet</source>
        <translation>laaste syfers lyk verlore in ’n sigblad</translation>
    </message>
    <message>
        <source>too few digits</source>
        <translation>te min syfers</translation>
    </message>
    <message>
        <source>too many digits</source>
        <translation>te veel syfers</translation>
    </message>
    <message>
        <source>wrong count of digits</source>
        <translation>verkeerde aantal syfers</translation>
    </message>
    <message>
        <source>a digit is missing</source>
        <translation>’n syfer kort</translation>
    </message>
    <message>
        <source>some digits are missing</source>
        <translation>’n paar syfers kort</translation>
    </message>
    <message>
        <source>the area code is missing</source>
        <translation>die streekkode kort</translation>
    </message>
    <message>
        <source>this is a short code</source>
        <translation>dit is ’n kortkode</translation>
    </message>
    <message>
        <source>no such range of numbers</source>
        <translation>so ’n nommerreeks bestaan nie</translation>
    </message>
    <message>
        <source>no country has this code</source>
        <translation>geen land het hierdie kode nie</translation>
    </message>
    <message>
        <source>There is no number here. Type the number as people dial it.</source>
        <translation>Hier is geen nommer nie. Tik die nommer soos mense dit skakel.</translation>
    </message>
    <message>
        <source>{text} has no digits. Type the number as people dial it.</source>
        <translation>{text} het geen syfers nie. Tik die nommer soos mense dit skakel.</translation>
    </message>
    <message>
        <source>{text} has letters in it; a number has digits only. Check for O in place of 0.</source>
        <translation>{text} het letters in; ’n nommer het net syfers. Kyk of daar ’n O in plaas van ’n 0 is.</translation>
    </message>
    <message>
        <source>{text} has a mark in it where no number has one.</source>
        <translation>{text} het ’n teken waar geen nommer een het nie.</translation>
    </message>
    <message>
        <source>{text} is not a telephone number. Type one number.</source>
        <translation>{text} is nie ’n telefoonnommer nie. Tik een nommer.</translation>
    </message>
    <message>
        <source>{text} is more than one number. Put one number in each row or field.</source>
        <translation>{text} is meer as een nommer. Sit een nommer in elke ry of veld.</translation>
    </message>
    <message>
        <source>{text} has an extension, which cannot be sent an SMS. Leave the extension out.</source>
        <translation>{text} het ’n bylyn, waarheen geen SMS gestuur kan word nie. Laat die bylyn weg.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number to {text} and its last digits cannot be recovered. Give the spreadsheet file itself (.xlsx), which still has them.</source>
        <translation>’n Sigblad het hierdie nommer tot {text} verkort en die laaste syfers kan nie herwin word nie. Gee die sigbladlêer self (.xlsx), wat hulle nog het.</translation>
    </message>
    <message>
        <source>{text} ends in zeros that a spreadsheet probably put in place of lost digits. Give the spreadsheet file itself (.xlsx), or check this number and type it in full.</source>
        <translation>{text} eindig op nulle wat ’n sigblad waarskynlik in die plek van verlore syfers gesit het. Gee die sigbladlêer self (.xlsx), of gaan hierdie nommer na en tik dit volledig.</translation>
    </message>
    <message>
        <source>{text} has too few digits. Check for missing digits.</source>
        <translation>{text} het te min syfers. Kyk watter syfers kort.</translation>
    </message>
    <message>
        <source>{text} has too many digits. Check for digits typed twice.</source>
        <translation>{text} het te veel syfers. Kyk of syfers twee keer getik is.</translation>
    </message>
    <message>
        <source>{text} has a count of digits that no number has. Check it digit by digit.</source>
        <translation>{text} het ’n aantal syfers wat geen nommer het nie. Gaan dit syfer vir syfer na.</translation>
    </message>
    <message>
        <source>{text} lacks a digit. Check it digit by digit.</source>
        <translation>{text} kort ’n syfer. Gaan dit syfer vir syfer na.</translation>
    </message>
    <message>
        <source>{text} lacks some digits. Check it digit by digit.</source>
        <translation>{text} kort ’n paar syfers. Gaan dit syfer vir syfer na.</translation>
    </message>
    <message>
        <source>{text} has no area code. Put the area code before it.</source>
        <translation>{text} het geen streekkode nie. Sit die streekkode voor.</translation>
    </message>
    <message>
        <source>{text} is a short code; only full numbers can be on an opt-out list.</source>
        <translation>{text} is ’n kortkode; net volledige nommers kan op ’n uittekenlys wees.</translation>
    </message>
    <message>
        <source>{text} is in no range of numbers that is in use. Check its digits.</source>
        <translation>{text} is in geen nommerreeks wat in gebruik is nie. Gaan die syfers na.</translation>
    </message>
    <message>
        <source>{text} begins with a country code that no country has. Check the digits after the +.</source>
        <translation>{text} begin met ’n landkode wat geen land het nie. Gaan die syfers ná die + na.</translation>
    </message>
</context>
<context>
    <name>RegionBox</name>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Remove from Opt-Out List</source>
        <translation>Verwyder van uittekenlys</translation>
    </message>
    <message>
        <source>Choose the accounts that may message {numbers} again.</source>
        <translation>Kies die rekeninge wat weer boodskappe aan {numbers} mag stuur.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Rekeninge</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Remove &amp;Opt-Outs</source>
        <translation>Verwyder &amp;uittekeninge</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Rede</translation>
    </message>
    <message>
        <source>No account has this on its list. There is nothing to remove.</source>
        <translation>Geen rekening het dit op die lys nie. Daar is niks om te verwyder nie.</translation>
    </message>
    <message>
        <source>since {day}, {cause}</source>
        <translation>sedert {day}, {cause}</translation>
    </message>
    <message>
        <source>{count} of them, the latest since {day}, {cause}</source>
        <translation>{count} daarvan, die jongste sedert {day}, {cause}</translation>
    </message>
    <message>
        <source>This person opted out themself. Only they can change that: say how they asked.</source>
        <translation>Hierdie persoon het self uitgeteken. Net die persoon self kan dit verander: sê hoe daarvoor gevra is.</translation>
    </message>
    <message>
        <source>Some of these people opted out themselves. Only they can change that: say how they asked.</source>
        <translation>Van hierdie mense het self uitgeteken. Net hulle kan dit verander: sê hoe hulle daarvoor gevra het.</translation>
    </message>
    <message>
        <source>Tick at least one account.</source>
        <translation>Merk minstens een rekening.</translation>
    </message>
    <message>
        <source>A reason is needed here.</source>
        <translation>’n Rede is hier nodig.</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>lost zero put back</source>
        <translation>verlore nul teruggesit</translation>
    </message>
    <message>
        <source>zero after the country code taken out</source>
        <translation>nul ná die landkode uitgehaal</translation>
    </message>
    <message>
        <source>scientific notation written out</source>
        <translation>wetenskaplike notasie uitgeskryf</translation>
    </message>
    <message>
        <source>decimal point taken off</source>
        <translation>desimale punt afgehaal</translation>
    </message>
    <message>
        <source>taken out of a text formula</source>
        <translation>uit ’n teksformule gehaal</translation>
    </message>
    <message>
        <source>leading apostrophe taken off</source>
        <translation>apostrof voor afgehaal</translation>
    </message>
    <message>
        <source>digits of another script rewritten</source>
        <translation>syfers van ’n ander skrif oorgeskryf</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Any way of writing it, or three digits or more of it.</source>
        <translation>Enige skryfwyse, of drie of meer van die syfers.</translation>
    </message>
    <message>
        <source>083 123 4567</source>
        <translation>083 123 4567</translation>
    </message>
    <message>
        <source>Opt-Out Number Search</source>
        <translation>Soek op die uittekenlys</translation>
    </message>
    <message>
        <source>Ctrl+F goes here, Escape clears.</source>
        <translation>Ctrl+F kom hierheen, Escape maak skoon.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Soek</translation>
    </message>
    <message>
        <source>Type at least three digits.</source>
        <translation>Tik minstens drie syfers.</translation>
    </message>
    <message>
        <source>The list shows the numbers with {digits} in them.</source>
        <translation>Die lys wys die nommers met {digits} in.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Gekanselleer. Niks is verander nie.</translation>
    </message>
    <message>
        <source>The database can be reached again.</source>
        <translation>Die databasis kan weer bereik word.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellings</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Soos die stelsel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lig</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>The language changes when the program is started the next time.</source>
        <translation>Die taal verander wanneer die program weer begin word.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Voorkoms</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Written beside everything that is done from this desk.</source>
        <translation>Word geskryf by alles wat vanaf hierdie rekenaar gedoen word.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Jou naam</translation>
    </message>
    <message>
        <source>How numbers without a country prefix are read, unless you choose otherwise.</source>
        <translation>Hoe nommers sonder ’n landkode gelees word, tensy jy anders kies.</translation>
    </message>
    <message>
        <source>Usual &amp;country</source>
        <translation>Gewone lan&amp;d</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Databasis</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>V&amp;erander…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>Maak v&amp;ouer oop</translation>
    </message>
    <message>
        <source>For support. Telephone numbers are masked in it.</source>
        <translation>Vir ondersteuning. Telefoonnommers is daarin gemasker.</translation>
    </message>
    <message>
        <source>Choose the Database, or Name a New One</source>
        <translation>Kies die databasis, of gee ’n nuwe een ’n naam</translation>
    </message>
    <message>
        <source>Opt-out databases (*.sqlite);;All files (*)</source>
        <translation>Uittekendatabasisse (*.sqlite);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>The database {name} is used from the next start on.</source>
        <translation>Die databasis {name} word gebruik sodra die program weer begin.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Bladsye</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Manual</source>
        <translation>Per hand</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Lêer</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>StartTrouble</name>
    <message>
        <source>The Database Cannot Be Opened</source>
        <translation>Die databasis kan nie oopgemaak word nie</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Verlaat</translation>
    </message>
    <message>
        <source>&amp;Choose Another Place…</source>
        <translation>&amp;Kies ’n ander plek…</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Probeer weer</translation>
    </message>
    <message>
        <source>Choose the Database, or Name a New One</source>
        <translation>Kies die databasis, of gee ’n nuwe een ’n naam</translation>
    </message>
    <message>
        <source>Opt-out databases (*.sqlite);;All files (*)</source>
        <translation>Uittekendatabasisse (*.sqlite);;Alle lêers (*)</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Opening the database was cancelled.</source>
        <translation>Die oopmaak van die databasis is gekanselleer.</translation>
    </message>
</context>
<context>
    <name>TaskRunner</name>
    <message>
        <source>Something went wrong inside the program. The work was stopped; details are in the log.</source>
        <translation>Iets het binne die program verkeerd geloop. Die werk is gestop; besonderhede is in die log.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>{what}
{when}, {who}. {added} added, {removed} removed.</source>
        <translation>{what}
{when}, {who}. {added} bygevoeg, {removed} verwyder.</translation>
    </message>
    <message>
        <source>name not known</source>
        <translation>naam onbekend</translation>
    </message>
    <message>
        <source>Undo This Action?</source>
        <translation>Ontdoen hierdie handeling?</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ontdoen</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Ontdoen tans…</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Daar is niks om te ontdoen nie.</translation>
    </message>
    <message>
        <source>Nothing was left to undo: later actions already changed all of it.</source>
        <translation>Niks het oorgebly om te ontdoen nie: latere handelinge het reeds alles daarvan verander.</translation>
    </message>
    <message>
        <source>Undone: {removed} taken off the list, {added} put back.</source>
        <translation>Ontdoen: {removed} van die lys gehaal, {added} teruggesit.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} en nog {count}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} en {last}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>replied {words} to {account}</source>
        <translation>het {words} vir {account} geantwoord</translation>
    </message>
    <message>
        <source>replied {words}</source>
        <translation>het {words} geantwoord</translation>
    </message>
    <message>
        <source>from file {name}</source>
        <translation>uit lêer {name}</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>uit ’n lêer</translation>
    </message>
    <message>
        <source>in the registry of people who want no marketing</source>
        <translation>in die register van mense wat geen bemarking wil hê nie</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>per hand bygevoeg</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} nommers</translation>
    </message>
</context>
</TS>
