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
        <source>&amp;Licences…</source>
        <translation>&amp;Lisensies…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Build: {form}</source>
        <translation>Bou: {form}</translation>
    </message>
    <message>
        <source>for checks only, not for work</source>
        <translation>net om te toets, nie vir werk nie</translation>
    </message>
    <message>
        <source>portable: everything is kept beside the program</source>
        <translation>draagbaar: alles word langs die program gehou</translation>
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
    <message>
        <source>This waits for the work that is going on, and is saved as soon as that is done. Cancel takes it back: nothing is saved then.</source>
        <translation>Dit wag vir die werk wat aan die gang is, en word gestoor sodra dit klaar is. Kanselleer neem dit terug: dan word niks gestoor nie.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Stoor…</translation>
    </message>
    <message>
        <source>Stopping… What cannot be stopped any more is saved.</source>
        <translation>Word gestop… Wat nie meer gestop kan word nie, word gestoor.</translation>
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
    <message>
        <source>{name} will no longer be offered when numbers are added. Its list (numbers on it: {count}) and its history stay, and it can be brought back at any time. Who opted out of it stays opted out: every search finds them, and Clean a List goes on removing them.</source>
        <translation>{name} sal nie meer aangebied word wanneer nommers bygevoeg word nie. Die lys (nommers daarop: {count}) en die geskiedenis bly, en die rekening kan enige tyd teruggebring word. Wie daarvan uitgeteken het, bly uitgeteken: elke soektog vind hulle, en Maak lys skoon verwyder hulle steeds.</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>W&amp;ysig…</translation>
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
        <source>Kept after review of a reply</source>
        <translation>Behou ná die nagaan van ’n antwoord</translation>
    </message>
    <message>
        <source>Opted out after review of a reply</source>
        <translation>Uitgeteken ná die nagaan van ’n antwoord</translation>
    </message>
    <message>
        <source>all accounts</source>
        <translation>alle rekeninge</translation>
    </message>
    <message>
        <source>Phrases changed for {name}</source>
        <translation>Frases gewysig vir {name}</translation>
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
        <source>{count} replies from {file}</source>
        <translation>{count} antwoorde uit {file}</translation>
    </message>
    <message>
        <source>{count} replies pasted</source>
        <translation>{count} antwoorde geplak</translation>
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
    <message>
        <source>Acted on replies read again</source>
        <translation>Opgetree volgens antwoorde wat weer gelees is</translation>
    </message>
    <message>
        <source>Words about {number} erased</source>
        <translation>Woorde oor {number} uitgewis</translation>
    </message>
    <message>
        <source>Words older than {months} months erased</source>
        <translation>Woorde ouer as {months} maande uitgewis</translation>
    </message>
    <message>
        <source>Redid: {what}</source>
        <translation>Weer gedoen: {what}</translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation>Ontdoen: {what}</translation>
    </message>
    <message>
        <source>{number} added by hand</source>
        <translation>{number} per hand bygevoeg</translation>
    </message>
    <message>
        <source>{number} removed from the list</source>
        <translation>{number} van die lys verwyder</translation>
    </message>
    <message>
        <source>{number} kept after review</source>
        <translation>{number} behou ná nagaan</translation>
    </message>
    <message>
        <source>{number} opted out after review</source>
        <translation>{number} uitgeteken ná nagaan</translation>
    </message>
    <message>
        <source>{number}: reply taken in</source>
        <translation>{number}: antwoord ingeneem</translation>
    </message>
    <message>
        <source>Restored from {file}</source>
        <translation>Teruggesit uit {file}</translation>
    </message>
    <message>
        <source>Words older than 1 month erased</source>
        <translation>Woorde ouer as 1 maand uitgewis</translation>
    </message>
    <message>
        <source>Retention changed: words are kept for ever</source>
        <translation>Bewaring verander: woorde word vir altyd bewaar</translation>
    </message>
    <message>
        <source>Retention changed: words are kept for 1 month</source>
        <translation>Bewaring verander: woorde word 1 maand lank bewaar</translation>
    </message>
    <message>
        <source>Retention changed: words are kept for {months} months</source>
        <translation>Bewaring verander: woorde word {months} maande lank bewaar</translation>
    </message>
    <message>
        <source>The database was encrypted</source>
        <translation>Die databasis is geënkripteer</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Die wagfrase is verander</translation>
    </message>
    <message>
        <source>The database was decrypted</source>
        <translation>Die databasis is gedekripteer</translation>
    </message>
    <message>
        <source>Requests taken down, listed already</source>
        <translation>Versoeke aangeteken, reeds gelys</translation>
    </message>
    <message>
        <source>Request of {number} taken down, listed already</source>
        <translation>Versoek van {number} aangeteken, reeds gelys</translation>
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
    <message>
        <source>Save &amp;Proof for a Period…</source>
        <translation>Stoor be&amp;wys vir ’n tydperk…</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>Stoor tans {name}…</translation>
    </message>
    <message>
        <source>Nothing was done on these days, and the proof saved as {path} says so.</source>
        <translation>Niks is op hierdie dae gedoen nie, en die bewys wat as {path} gestoor is, sê so.</translation>
    </message>
    <message>
        <source>The proof was saved as {path}. Actions in it: {count}.</source>
        <translation>Die bewys is as {path} gestoor. Handelinge daarin: {count}.</translation>
    </message>
    <message>
        <source>The proof was saved as {path}, but action {action} is not as it was written, and the proof says so. Use File, Check the Database.</source>
        <translation>Die bewys is gestoor as {path}, maar handeling {action} is nie meer soos dit geskryf is nie, en die bewys sê so. Gebruik Lêer, Gaan die databasis na.</translation>
    </message>
    <message>
        <source>Words, a name, or part of a number</source>
        <translation>Woorde, ’n naam, of deel van ’n nommer</translation>
    </message>
    <message>
        <source>Find actions</source>
        <translation>Vind handelinge</translation>
    </message>
    <message>
        <source>No action is like this.</source>
        <translation>Geen handeling is so nie.</translation>
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
    <message>
        <source>&amp;Remove Numbers in a File…</source>
        <translation>&amp;Verwyder nommers in ’n lêer…</translation>
    </message>
</context>
<context>
    <name>AddingDialog</name>
    <message>
        <source>Stopping… What cannot be stopped any more is added, and can be undone.</source>
        <translation>Word gestop… Wat nie meer gestop kan word nie, word bygevoeg, en kan ontdoen word.</translation>
    </message>
    <message>
        <source>This waits for the work that is going on, and is added as soon as that is done. Cancel takes it back: nothing is added then.</source>
        <translation>Dit wag vir die werk wat aan die gang is, en word bygevoeg sodra dit klaar is. Kanselleer neem dit terug: dan word niks bygevoeg nie.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Voeg by…</translation>
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
        <source>Remove from O&amp;pt-Out List…</source>
        <translation>Verwyder van &amp;uittekenlys…</translation>
    </message>
    <message>
        <source>C&amp;opy as a Sentence</source>
        <translation>Kopieer as s&amp;in</translation>
    </message>
    <message>
        <source>C&amp;opied</source>
        <translation>Gekop&amp;ieer</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>opt-outs backup {day}</source>
        <translation>uittekeninge rugsteun {day}</translation>
    </message>
    <message>
        <source>Opt-out databases (*.sqlite)</source>
        <translation>Uittekendatabasisse (*.sqlite)</translation>
    </message>
    <message>
        <source>Back Up</source>
        <translation>Maak rugsteun</translation>
    </message>
    <message>
        <source>Restoring {name}…</source>
        <translation>Sit tans {name} terug…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Maak tans rugsteun…</translation>
    </message>
    <message>
        <source>The database was copied to {path}.</source>
        <translation>Die databasis is na {path} gekopieer.</translation>
    </message>
    <message>
        <source>Restored from {name}. What was there before is kept as {kept}.</source>
        <translation>Teruggesit uit {name}. Wat voorheen daar was, word bewaar as {kept}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. {cause}</source>
        <translation>Vandag se rugsteun kon nie gemaak word nie. {cause}</translation>
    </message>
    <message>
        <source>Restore a Backup…</source>
        <translation>Sit ’n rugsteun terug…</translation>
    </message>
    <message>
        <source>Restore This Backup?</source>
        <translation>Sit hierdie rugsteun terug?</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Sit terug</translation>
    </message>
    <message>
        <source>That can be fined.</source>
        <translation>Dit kan beboet word.</translation>
    </message>
    <message>
        <source>Now:
{present}

The backup:
{backup}</source>
        <translation>Nou:
{present}

Die rugsteun:
{backup}</translation>
    </message>
    <message>
        <source>1 opt-out of now is not in the backup, and that person could be messaged again.</source>
        <translation>1 huidige uittekening is nie in die rugsteun nie, en daardie persoon kan weer boodskappe kry.</translation>
    </message>
    <message>
        <source>{count} opt-outs of now are not in the backup, and these people could be messaged again.</source>
        <translation>{count} huidige uittekenings is nie in die rugsteun nie, en hierdie mense kan weer boodskappe kry.</translation>
    </message>
    <message>
        <source>Of them, people who opted out by a reply of their own: {count}.</source>
        <translation>Daarvan, mense wat met ’n eie antwoord uitgeteken het: {count}.</translation>
    </message>
    <message>
        <source>Replies that wait to be decided and are not in the backup: {count}.</source>
        <translation>Antwoorde wat op ’n besluit wag en nie in die rugsteun is nie: {count}.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{made} · opt-outs: {opt_outs} · accounts: {accounts}</source>
        <translation>{made} · uittekeninge: {opt_outs} · rekeninge: {accounts}</translation>
    </message>
    <message>
        <source>Actions: {actions}, the last {at}</source>
        <translation>Handelinge: {actions}, die laaste {at}</translation>
    </message>
    <message>
        <source>{made} · encrypted with another passphrase</source>
        <translation>{made} · met ’n ander wagfrase geënkripteer</translation>
    </message>
    <message>
        <source>Opt-outs: {opt_outs} · accounts: {accounts}</source>
        <translation>Uittekenings: {opt_outs} · rekeninge: {accounts}</translation>
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
    <name>CleanReportView</name>
    <message>
        <source>&amp;Open Folder</source>
        <translation>Maak v&amp;ouer oop</translation>
    </message>
    <message>
        <source>&amp;Save Summary…</source>
        <translation>&amp;Stoor opsomming…</translation>
    </message>
    <message>
        <source>Clean &amp;Another List</source>
        <translation>Maak nog ’n l&amp;ys skoon</translation>
    </message>
    <message>
        <source>{name} was cleaned</source>
        <translation>{name} is skoongemaak</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>rye in die lêer</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behou</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>uitgeteken</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>nie ’n nommer nie</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>dubbel in die lêer</translation>
    </message>
    <message>
        <source>Kept rows: {path}</source>
        <translation>Behoue rye: {path}</translation>
    </message>
    <message>
        <source>Removed rows, each with its reason: {path}</source>
        <translation>Verwyderde rye, elk met sy rede: {path}</translation>
    </message>
    <message>
        <source>Opted out of</source>
        <translation>Uitgeteken by</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Nie ’n nommer nie</translation>
    </message>
    <message>
        <source>The folder could not be opened here: {path}</source>
        <translation>Die vouer kon nie hier oopgemaak word nie: {path}</translation>
    </message>
    <message>
        <source>Save Summary</source>
        <translation>Stoor opsomming</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The summary was saved as {name}.</source>
        <translation>Die opsomming is gestoor as {name}.</translation>
    </message>
    <message>
        <source>The lists are those of {when}, with {count} numbers in all.</source>
        <translation>Die lyste is dié van {when}, met {count} nommers altesaam.</translation>
    </message>
    <message>
        <source>Each number has a line to itself in the two files.</source>
        <translation>Elke nommer het in die twee lêers ’n reël van sy eie.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The lists it was held against are empty, so nobody could be found on them. Were the right accounts ticked?</source>
        <translation>Die lyste waarteen dit gehou is, is leeg, dus kon niemand daarop gevind word nie. Was die regte rekeninge gemerk?</translation>
    </message>
</context>
<context>
    <name>CleanSummary</name>
    <message>
        <source>Summary of cleaning {name}</source>
        <translation>Opsomming van die skoonmaak van {name}</translation>
    </message>
    <message>
        <source>Cleaned {at} by {operator} with {program}.</source>
        <translation>Skoongemaak {at} deur {operator} met {program}.</translation>
    </message>
    <message>
        <source>a person whose name is not known</source>
        <translation>’n persoon wie se naam nie bekend is nie</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Nie ’n nommer nie</translation>
    </message>
    <message>
        <source>The same summary saved as JSON holds every figure for a program to read.</source>
        <translation>Dieselfde opsomming, as JSON gestoor, bevat elke syfer sodat ’n program dit kan lees.</translation>
    </message>
    <message>
        <source>What became of its rows</source>
        <translation>Wat van die rye geword het</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behou</translation>
    </message>
    <message>
        <source>Removed: opted out</source>
        <translation>Verwyder: uitgeteken</translation>
    </message>
    <message>
        <source>Removed: not a number</source>
        <translation>Verwyder: nie ’n nommer nie</translation>
    </message>
    <message>
        <source>Removed: twice in the file</source>
        <translation>Verwyder: twee keer in die lêer</translation>
    </message>
    <message>
        <source>All rows of the file</source>
        <translation>Alle rye van die lêer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rye</translation>
    </message>
    <message>
        <source>The lists it was held against</source>
        <translation>Die lyste waarteen dit gehou is</translation>
    </message>
    <message>
        <source>As they were {when}, with {count} numbers in all.</source>
        <translation>Soos hulle {when} was, met altesaam {count} nommers.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>Rows found on its list</source>
        <translation>Rye op sy lys gevind</translation>
    </message>
    <message>
        <source>A row on several lists is counted for the first of them.</source>
        <translation>’n Ry op meer as een lys word by die eerste getel.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>Die lêers</translation>
    </message>
    <message>
        <source>Send list</source>
        <translation>Stuurlys</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Kept rows</source>
        <translation>Behoue rye</translation>
    </message>
    <message>
        <source>Removed rows, each with its reason</source>
        <translation>Verwyderde rye, elk met sy rede</translation>
    </message>
    <message>
        <source>SHA-256 of the send list</source>
        <translation>SHA-256 van die stuurlys</translation>
    </message>
    <message>
        <source>The lists were empty, so nobody could be found on them.</source>
        <translation>Die lyste was leeg, dus kon niemand daarop gevind word nie.</translation>
    </message>
</context>
<context>
    <name>CleaningPage</name>
    <message>
        <source>Clean a List</source>
        <translation>Maak lys skoon</translation>
    </message>
    <message>
        <source>What becomes of the first rows</source>
        <translation>Wat van die eerste rye word</translation>
    </message>
    <message>
        <source>Remove who opted out of</source>
        <translation>Verwyder wie uitgeteken het by</translation>
    </message>
    <message>
        <source>C&amp;lean</source>
        <translation>&amp;Maak skoon</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods);;All files (*)</source>
        <translation>Lyste (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Choose a Send List</source>
        <translation>Kies ’n versendlys</translation>
    </message>
    <message>
        <source>Choose a Folder for the Two Files</source>
        <translation>Kies ’n vouer vir die twee lêers</translation>
    </message>
    <message>
        <source>Will be written to {folder}: {kept} and {removed}.</source>
        <translation>Sal na {folder} geskryf word: {kept} en {removed}.</translation>
    </message>
    <message>
        <source>In the first {count} rows: {counts}.</source>
        <translation>In die eerste {count} rye: {counts}.</translation>
    </message>
    <message>
        <source>{counts}.</source>
        <translation>{counts}.</translation>
    </message>
    <message>
        <source>Tick at least one account.</source>
        <translation>Merk minstens een rekening.</translation>
    </message>
    <message>
        <source>Cleaning {name}…</source>
        <translation>Maak tans {name} skoon…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Gekanselleer. Niks is geskryf nie.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>{name} was not opened: another list is being cleaned. Drop it again afterwards.</source>
        <translation>{name} is nie oopgemaak nie: ’n ander lys word skoongemaak. Los dit daarna weer hier.</translation>
    </message>
    <message>
        <source>Save Else&amp;where…</source>
        <translation>Stoor &amp;elders…</translation>
    </message>
    <message>
        <source>Semicolons &amp;between columns, for Excel</source>
        <translation>&amp;Kommapunte tussen kolomme, vir Excel</translation>
    </message>
    <message>
        <source>An Excel file is written as CSV. Where the decimal mark is a comma, Excel opens CSV right only with semicolons between its columns.</source>
        <translation>’n Excel-lêer word as CSV geskryf. Waar die desimale teken ’n komma is, maak Excel CSV net reg oop met kommapunte tussen die kolomme.</translation>
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
        <source>&amp;Show These Days</source>
        <translation>&amp;Wys hierdie dae</translation>
    </message>
</context>
<context>
    <name>DayFields</name>
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
        <source>The last day is before the first.</source>
        <translation>Die laaste dag is voor die eerste.</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>{count} working days</source>
        <translation>{count} werksdae</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} dae</translation>
    </message>
    <message>
        <source>one month</source>
        <translation>een maand</translation>
    </message>
    <message>
        <source>due {last_day} ({rule}, {period})</source>
        <translation>verstryk {last_day} ({rule}, {period})</translation>
    </message>
    <message>
        <source>{deadline}: in time</source>
        <translation>{deadline}: betyds</translation>
    </message>
    <message>
        <source>{deadline}: one day late</source>
        <translation>{deadline}: een dag laat</translation>
    </message>
    <message>
        <source>{deadline}: {days} days late</source>
        <translation>{deadline}: {days} dae laat</translation>
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
        <source>Rejected rows</source>
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
        <source>It altered no list. Change the rules themselves on the page Phrases.</source>
        <translation>Dit het geen lys verander nie. Wysig die reëls self op die bladsy Frases.</translation>
    </message>
    <message>
        <source>It changed nothing that could be undone.</source>
        <translation>Dit het niks verander wat ontdoen kan word nie.</translation>
    </message>
    <message>
        <source>Replies erased</source>
        <translation>Antwoorde uitgewis</translation>
    </message>
    <message>
        <source>Reasons erased</source>
        <translation>Redes uitgewis</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorde</translation>
    </message>
    <message>
        <source>Erased by action {number}</source>
        <translation>Uitgewis deur handeling {number}</translation>
    </message>
    <message>
        <source>What was erased cannot be brought back.</source>
        <translation>Wat uitgewis is, kan nie teruggebring word nie.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>action {number}</source>
        <translation>handeling {number}</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Bewaar as</translation>
    </message>
    <message>
        <source>What was there before is kept in the file. To go back to it, restore that backup.</source>
        <translation>Wat voorheen daar was, is in die lêer bewaar. Om daarna terug te gaan, sit daardie rugsteun terug.</translation>
    </message>
    <message>
        <source>Rows left out (sent)</source>
        <translation>Rye weggelaat (gestuur)</translation>
    </message>
    <message>
        <source>It erased nothing. Change it again on the page Settings.</source>
        <translation>Dit het niks uitgewis nie. Verander dit weer op die bladsy Instellings.</translation>
    </message>
    <message>
        <source>It altered no list. Change the passphrase on the page Settings.</source>
        <translation>Dit het geen lys verander nie. Verander die wagfrase op die bladsy Instellings.</translation>
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
    <message>
        <source>&amp;Hashes for a Partner…</source>
        <translation>&amp;Hutse vir ’n vennoot…</translation>
    </message>
    <message>
        <source>CSV for Excel, with &amp;semicolons (.csv)</source>
        <translation>CSV vir Excel, met komma&amp;punte (.csv)</translation>
    </message>
</context>
<context>
    <name>DraftRunView</name>
    <message>
        <source>Replies that would be read differently</source>
        <translation>Antwoorde wat anders gelees sou word</translation>
    </message>
    <message>
        <source>Stored replies</source>
        <translation>Gestoorde antwoorde</translation>
    </message>
    <message>
        <source>See what these rules would make of the replies that came in already. Nothing is changed by it.</source>
        <translation>Kyk wat hierdie reëls sou maak van die antwoorde wat reeds ingekom het. Niks word daardeur verander nie.</translation>
    </message>
    <message>
        <source>Try &amp;on Stored Replies</source>
        <translation>Probeer d&amp;aarop</translation>
    </message>
    <message>
        <source>All {count} stored replies would be read as they were.</source>
        <translation>Al {count} gestoorde antwoorde sou gelees word soos voorheen.</translation>
    </message>
    <message>
        <source>{count} from {before} to {now}</source>
        <translation>{count} van {before} na {now}</translation>
    </message>
    <message>
        <source>{changed} of {count} stored replies would be read differently: {moves}.</source>
        <translation>{changed} van {count} gestoorde antwoorde sou anders gelees word: {moves}.</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>geen reël</translation>
    </message>
    <message>
        <source>{before} → {now}</source>
        <translation>{before} → {now}</translation>
    </message>
    <message>
        <source>Apply: {opt_outs} to Opt Out, {reviews} to Rev&amp;iew…</source>
        <translation>Pas toe: {opt_outs} om uit te teken, {reviews} om &amp;na te gaan…</translation>
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
        <source>Ch&amp;oose File…</source>
        <translation>&amp;Kies lêer…</translation>
    </message>
    <message>
        <source>Ch&amp;oose Another File…</source>
        <translation>&amp;Kies ’n ander lêer…</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erased are the text of replies and of the messages they answered, the reasons typed for adding and removing, and the notes of evidence. Numbers, dates, verdicts, rules, digests and who did what stay, as proof of what was done.</source>
        <translation>Uitgewis word die teks van antwoorde en van die boodskappe waarop hulle geantwoord het, die redes wat vir byvoeging en verwydering getik is, en die notas van bewyse. Nommers, datums, bevindings, reëls, vingerafdrukke en wie wat gedoen het, bly as bewys van wat gedoen is.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Dit kan nie ontdoen word nie.</translation>
    </message>
    <message>
        <source>Who asked for it, and how</source>
        <translation>Wie daarvoor gevra het, en hoe</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Rede</translation>
    </message>
    <message>
        <source>Who asked for it, and how.</source>
        <translation>Wie daarvoor gevra het, en hoe.</translation>
    </message>
    <message>
        <source>&amp;Erase for Good</source>
        <translation>W&amp;is vir altyd uit</translation>
    </message>
    <message>
        <source>{count} backups, the oldest of {when}, hold the words until they are dropped; so do files that replies were taken in from.</source>
        <translation>{count} rugsteunlêers, die oudste van {when}, hou die woorde totdat hulle verwyder word; so ook lêers waaruit antwoorde ingeneem is.</translation>
    </message>
    <message>
        <source>1 backup, of {when}, holds the words until it is dropped; so do files that replies were taken in from.</source>
        <translation>1 rugsteun, van {when}, bevat die woorde totdat dit weggedoen word; so ook lêers waaruit antwoorde ingeneem is.</translation>
    </message>
    <message>
        <source>Files that replies were taken in from hold the words still.</source>
        <translation>Lêers waaruit antwoorde ingeneem is, bevat die woorde steeds.</translation>
    </message>
    <message>
        <source>A reason is needed: who asked for it, and how.</source>
        <translation>’n Rede is nodig: wie daarvoor gevra het, en hoe.</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Replies: {replies} · reasons and evidence notes: {reasons}</source>
        <translation>Antwoorde: {replies} · redes en bewysnotas: {reasons}</translation>
    </message>
    <message>
        <source>Erased for good. Replies: {replies}, reasons: {reasons} (action {action}).</source>
        <translation>Vir altyd uitgewis. Antwoorde: {replies}, redes: {reasons} (handeling {action}).</translation>
    </message>
    <message>
        <source>The file was not written anew, because another program has it open or it was cancelled: traces stay in it until Opt-Outs starts the next time.</source>
        <translation>Die lêer is nie van nuuts af geskryf nie, want ’n ander program het dit oop of dit is gekanselleer: spore bly daarin totdat Opt-Outs weer begin.</translation>
    </message>
    <message>
        <source>Replies that wait to be decided are left: {count}.</source>
        <translation>Antwoorde wat op ’n besluit wag, bly: {count}.</translation>
    </message>
    <message>
        <source>Reasons that stand for other people too are left: {count}.</source>
        <translation>Redes wat ook vir ander mense geld, bly: {count}.</translation>
    </message>
    <message>
        <source>No words that could be erased are older than {months} months. Nothing was erased.</source>
        <translation>Geen woorde wat uitgewis kan word, is ouer as {months} maande nie. Niks is uitgewis nie.</translation>
    </message>
    <message>
        <source>No words that could be erased are older than 1 month. Nothing was erased.</source>
        <translation>Geen woorde wat uitgewis kan word, is ouer as 1 maand nie. Niks is uitgewis nie.</translation>
    </message>
    <message>
        <source>No words are older than 1 month. Nothing was erased.</source>
        <translation>Geen woorde is ouer as 1 maand nie. Niks is uitgewis nie.</translation>
    </message>
    <message>
        <source>No words are older than {months} months. Nothing was erased.</source>
        <translation>Geen woorde is ouer as {months} maande nie. Niks is uitgewis nie.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Niks is verander nie.</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was read.</source>
        <translation>{file} is leeg. Niks is gelees nie.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose the file with the numbers in it.</source>
        <translation>{file} is ’n vouer. Kies die lêer met die nommers daarin.</translation>
    </message>
    <message>
        <source>{file} was not found. Nothing was read. Check its name and folder.</source>
        <translation>{file} is nie gevind nie. Niks is gelees nie. Kyk na sy naam en vouer.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Nothing was changed. Choose another file.</source>
        <translation>{file} kan nie gelees word nie. Niks is verander nie. Kies ’n ander lêer.</translation>
    </message>
    <message>
        <source>{file} is not a list of numbers. Nothing was read. Choose a CSV, text or Excel file.</source>
        <translation>{file} is nie ’n lys met nommers nie. Niks is gelees nie. Kies ’n CSV-, teks- of Excel-lêer.</translation>
    </message>
    <message>
        <source>{file} is not a list but a picture, program, document or other file, whatever its name says. Nothing was read. Choose a CSV, text or Excel file.</source>
        <translation>{file} is nie ’n lys nie, maar ’n prent, program, dokument of ander lêer, wat sy naam ook al sê. Niks is gelees nie. Kies ’n CSV-, teks- of Excel-lêer.</translation>
    </message>
    <message>
        <source>{file} is a workbook that is damaged or incomplete. Nothing was read. Open it in the spreadsheet program and save it anew, or save it as CSV.</source>
        <translation>{file} is ’n werkboek wat beskadig of onvolledig is. Niks is gelees nie. Maak dit in die sigbladprogram oop en stoor dit opnuut, of stoor dit as CSV.</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Nothing was read. Save it without the password, and choose it again.</source>
        <translation>{file} is deur ’n wagwoord beskerm. Niks is gelees nie. Stoor dit sonder die wagwoord, en kies dit weer.</translation>
    </message>
    <message>
        <source>A row of {file} is longer than any row of a list. Nothing was read. Save it as CSV with one number a row.</source>
        <translation>’n Ry van {file} is langer as enige ry van ’n lys. Niks is gelees nie. Stoor dit as CSV met een nommer per ry.</translation>
    </message>
    <message>
        <source>{file} has too many columns for a list. Nothing was read. Save the numbers as CSV.</source>
        <translation>{file} het te veel kolomme vir ’n lys. Niks is gelees nie. Stoor die nommers as CSV.</translation>
    </message>
    <message>
        <source>{file} unpacks to more than any list of numbers. Nothing was read. Save the numbers as CSV.</source>
        <translation>{file} pak uit tot meer as enige lys met nommers. Niks is gelees nie. Stoor die nommers as CSV.</translation>
    </message>
    <message>
        <source>A sheet of {file} has too many cells for a list. Nothing was read. Save the numbers as CSV.</source>
        <translation>’n Blad van {file} het te veel selle vir ’n lys. Niks is gelees nie. Stoor die nommers as CSV.</translation>
    </message>
    <message>
        <source>{file} has no sheet called {sheet}. Nothing was read. Choose one of its sheets.</source>
        <translation>{file} het geen blad met die naam {sheet} nie. Niks is gelees nie. Kies een van sy blaaie.</translation>
    </message>
    <message>
        <source>In {file} a quotation mark in or after row {row} is never closed. Nothing was read. Take the mark out, or save the file anew from the spreadsheet.</source>
        <translation>In {file} word ’n aanhalingsteken in of ná ry {row} nooit toegemaak nie. Niks is gelees nie. Haal die teken uit, of stoor die lêer opnuut vanuit die sigblad.</translation>
    </message>
    <message>
        <source>{file} is JSON, but not a list that this program wrote. Nothing was read. Save the numbers as CSV.</source>
        <translation>{file} is JSON, maar nie ’n lys wat hierdie program geskryf het nie. Niks is gelees nie. Stoor die nommers as CSV.</translation>
    </message>
    <message>
        <source>{file} is JSON, which has no rows to divide. Nothing was written. Save the list as CSV.</source>
        <translation>{file} is JSON, wat geen rye het om te verdeel nie. Niks is geskryf nie. Stoor die lys as CSV.</translation>
    </message>
    <message>
        <source>{file} is a downloaded opt-out list, not a file of replies. Nothing was read.</source>
        <translation>{file} is ’n afgelaaide uittekenlys, nie ’n lêer met antwoorde nie. Niks is gelees nie.</translation>
    </message>
    <message>
        <source>{file} has no column with replies in it. Nothing was read. It needs the sender&apos;s number and the reply in two columns.</source>
        <translation>{file} het geen kolom met antwoorde daarin nie. Niks is gelees nie. Dit moet die afsender se nommer en die antwoord in twee kolomme hê.</translation>
    </message>
    <message>
        <source>{file} holds no hashes of 64 digits, one a line. Nothing was compared. Choose another file.</source>
        <translation>{file} bevat geen hutse van 64 syfers, een per reël, nie. Niks is vergelyk nie. Kies ’n ander lêer.</translation>
    </message>
    <message>
        <source>The rejected rows of this import are no longer kept. Import the file again to see them.</source>
        <translation>Die verwerpte rye van hierdie invoer word nie meer bewaar nie. Voer die lêer weer in om hulle te sien.</translation>
    </message>
    <message>
        <source>{file} is open in another program, or you may not use it there. Nothing was changed. Close it there, or choose another place.</source>
        <translation>{file} is in ’n ander program oop, of jy mag dit nie daar gebruik nie. Niks is verander nie. Maak dit daar toe, of kies ’n ander plek.</translation>
    </message>
    <message>
        <source>{file} cannot be saved. Nothing was changed. Choose another place for it.</source>
        <translation>{file} kan nie gestoor word nie. Niks is verander nie. Kies ’n ander plek daarvoor.</translation>
    </message>
    <message>
        <source>There is no room for {file} on the disk. Nothing was changed. Make room and try again.</source>
        <translation>Daar is nie plek vir {file} op die skyf nie. Niks is verander nie. Maak plek en probeer weer.</translation>
    </message>
    <message>
        <source>The folder for {file} was not found. Choose another folder.</source>
        <translation>Die vouer vir {file} is nie gevind nie. Kies ’n ander vouer.</translation>
    </message>
    <message>
        <source>{file} exists already and was not overwritten. Choose another name.</source>
        <translation>{file} bestaan reeds en is nie oorskryf nie. Kies ’n ander naam.</translation>
    </message>
    <message>
        <source>These files must have different names. Nothing was written. Choose another name.</source>
        <translation>Hierdie lêers moet verskillende name hê. Niks is geskryf nie. Kies ’n ander naam.</translation>
    </message>
    <message>
        <source>{file} does not end in .csv, .txt, .xlsx or .json, so its format is not known. Nothing was written.</source>
        <translation>{file} eindig nie op .csv, .txt, .xlsx of .json nie, dus is die formaat nie bekend nie. Niks is geskryf nie.</translation>
    </message>
    <message>
        <source>Another program is using the opt-out database and did not finish in time. Nothing was changed. Wait a moment and try again.</source>
        <translation>’n Ander program gebruik die uittekendatabasis en het nie betyds klaargemaak nie. Niks is verander nie. Wag ’n oomblik en probeer weer.</translation>
    </message>
    <message>
        <source>The disk with the opt-out database is full. Nothing was changed. Free some space and try again.</source>
        <translation>Die skyf met die uittekendatabasis is vol. Niks is verander nie. Maak plek en probeer weer.</translation>
    </message>
    <message>
        <source>The opt-out database may be read but not written. Nothing was changed. Ask for permission to write to {path} and its folder, or choose another place in Settings.</source>
        <translation>Die uittekendatabasis mag gelees maar nie geskryf word nie. Niks is verander nie. Vra toestemming om na {path} en sy vouer te skryf, of kies ’n ander plek in Instellings.</translation>
    </message>
    <message>
        <source>The opt-out database {path} is damaged. It was not changed. Restore the newest backup, and keep the damaged file for support.</source>
        <translation>Die uittekendatabasis {path} is beskadig. Dit is nie verander nie. Sit die nuutste rugsteun terug, en bewaar die beskadigde lêer vir ondersteuning.</translation>
    </message>
    <message>
        <source>{path} is not an opt-out database. It was not changed. Choose another file.</source>
        <translation>{path} is nie ’n uittekendatabasis nie. Dit is nie verander nie. Kies ’n ander lêer.</translation>
    </message>
    <message>
        <source>The opt-out database {path} cannot be opened. Nothing was changed. Check that the folder exists and that you may read and write there.</source>
        <translation>Die uittekendatabasis {path} kan nie oopgemaak word nie. Niks is verander nie. Kyk of die vouer bestaan en of jy daar mag lees en skryf.</translation>
    </message>
    <message>
        <source>The disk with the opt-out database reported an error. Nothing was changed. Check the drive or the network connection and try again.</source>
        <translation>Die skyf met die uittekendatabasis het ’n fout gemeld. Niks is verander nie. Gaan die skyf of die netwerkverbinding na en probeer weer.</translation>
    </message>
    <message>
        <source>An account needs a name. Nothing was changed.</source>
        <translation>’n Rekening het ’n naam nodig. Niks is verander nie.</translation>
    </message>
    <message>
        <source>The account&apos;s name is too long. Nothing was changed.</source>
        <translation>Die rekening se naam is te lank. Niks is verander nie.</translation>
    </message>
    <message>
        <source>There is an account named “{name}” already. Nothing was changed. Choose another name.</source>
        <translation>Daar is reeds ’n rekening met die naam “{name}”. Niks is verander nie. Kies ’n ander naam.</translation>
    </message>
    <message>
        <source>{name} is the only account in use and was not archived. Add another account first.</source>
        <translation>{name} is die enigste rekening in gebruik en is nie geargiveer nie. Voeg eers ’n ander rekening by.</translation>
    </message>
    <message>
        <source>Replies belong to the account whose messages they answer. Nothing was changed. Choose one of {names}.</source>
        <translation>Antwoorde behoort aan die rekening wie se boodskappe hulle beantwoord. Niks is verander nie. Kies een van {names}.</translation>
    </message>
    <message>
        <source>Action {action} was undone before. Nothing was changed.</source>
        <translation>Handeling {action} is reeds ontdoen. Niks is verander nie.</translation>
    </message>
    <message>
        <source>There is nothing left to undo. Nothing was changed.</source>
        <translation>Daar is niks meer om te ontdoen nie. Niks is verander nie.</translation>
    </message>
    <message>
        <source>Reply {reply} was decided before, by action {action}. Nothing was changed. Undo that action to decide anew.</source>
        <translation>Oor antwoord {reply} is reeds besluit, deur handeling {action}. Niks is verander nie. Ontdoen daardie handeling om opnuut te besluit.</translation>
    </message>
    <message>
        <source>A reason is needed. Nothing was changed. Give one.</source>
        <translation>’n Rede is nodig. Niks is verander nie. Gee een.</translation>
    </message>
    <message>
        <source>Some of these people opted out by a reply of their own. Nothing was changed. Confirm that they asked to be messaged again.</source>
        <translation>Sommige van hierdie mense het self met ’n antwoord uitgeteken. Niks is verander nie. Bevestig dat hulle gevra het om weer boodskappe te kry.</translation>
    </message>
    <message>
        <source>The reason is too long. Nothing was changed. Shorten it.</source>
        <translation>Die rede is te lank. Niks is verander nie. Maak dit korter.</translation>
    </message>
    <message>
        <source>The note is too long. Nothing was changed. Shorten it.</source>
        <translation>Die nota is te lank. Niks is verander nie. Maak dit korter.</translation>
    </message>
    <message>
        <source>{day} is still to come. Nothing was changed. Give the time when the person asked.</source>
        <translation>{day} moet nog kom. Niks is verander nie. Gee die tyd wanneer die persoon gevra het.</translation>
    </message>
    <message>
        <source>This is no key: a key is 64 digits from 0 to 9 and a to f. Nothing was written. Ask for the key&apos;s file.</source>
        <translation>Dit is nie ’n sleutel nie: ’n sleutel is 64 syfers van 0 tot 9 en a tot f. Niks is geskryf nie. Vra vir die sleutel se lêer.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. The work was stopped; details are in the log.</source>
        <translation>Iets het binne die program verkeerd geloop. Die werk is gestop; besonderhede is in die logboek.</translation>
    </message>
    <message>
        <source>There is nothing pasted. Paste a number and a reply on each line.</source>
        <translation>Daar is niks geplak nie. Plak ’n nommer en ’n antwoord op elke reël.</translation>
    </message>
    <message>
        <source>This is more than can be pasted. Nothing was changed. Save it as a file and import that.</source>
        <translation>Dit is meer as wat geplak kan word. Niks is verander nie. Stoor dit as ’n lêer en voer dit in.</translation>
    </message>
    <message>
        <source>A phrase needs at least one letter, digit or emoji. Nothing was saved.</source>
        <translation>’n Frase moet ten minste een letter, syfer of emoji hê. Niks is gestoor nie.</translation>
    </message>
    <message>
        <source>The phrase is too long. Nothing was saved: shorten it.</source>
        <translation>Die frase is te lank. Niks is gestoor nie: maak dit korter.</translation>
    </message>
    <message>
        <source>The phrase “{phrase}” is there twice. Nothing was saved. Take one of them out.</source>
        <translation>Die frase “{phrase}” is twee keer daar. Niks is gestoor nie. Haal een van hulle uit.</translation>
    </message>
    <message>
        <source>These are too many numbers to be shown one by one. Nothing was looked up. Use Clean a List for them.</source>
        <translation>Dit is te veel nommers om een vir een te wys. Niks is opgesoek nie. Gebruik Maak lys skoon daarvoor.</translation>
    </message>
    <message>
        <source>The opt-out database {path} is encrypted. It was not changed. Give its passphrase to open it.</source>
        <translation>Die uittekendatabasis {path} is geënkripteer. Dit is nie verander nie. Gee die wagfrase om dit oop te maak.</translation>
    </message>
    <message>
        <source>This is not the passphrase of {path}. Nothing was changed. Look for capital letters and the keyboard&apos;s language, and type it again.</source>
        <translation>Dit is nie die wagfrase van {path} nie. Niks is verander nie. Kyk na hoofletters en die sleutelbord se taal, en tik dit weer.</translation>
    </message>
    <message>
        <source>The passphrase of the opt-out database {path} was set, changed or removed after it was opened here. Nothing was changed. Close this window and start Opt-Outs again.</source>
        <translation>Die wagfrase van die uittekendatabasis {path} is gestel, verander of verwyder nadat dit hier oopgemaak is. Niks is verander nie. Sluit hierdie venster en begin Opt-Outs weer.</translation>
    </message>
    <message>
        <source>The opt-out database {path} is open in another window or program. Nothing was changed. Close it there and try again.</source>
        <translation>Die uittekendatabasis {path} is in ’n ander venster of program oop. Niks is verander nie. Sluit dit daar en probeer weer.</translation>
    </message>
    <message>
        <source>The database has a passphrase already. Nothing was changed. Change it instead.</source>
        <translation>Die databasis het reeds ’n wagfrase. Niks is verander nie. Verander dit eerder.</translation>
    </message>
    <message>
        <source>The database has no passphrase. Nothing was changed.</source>
        <translation>Die databasis het geen wagfrase nie. Niks is verander nie.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Nothing was changed. Four words that do not belong together are good, and easy to remember.</source>
        <translation>Die wagfrase is te kort. Niks is verander nie. Vier woorde wat nie bymekaar hoort nie, is goed en maklik om te onthou.</translation>
    </message>
    <message>
        <source>This computer has no keyring that Opt-Outs can use. The passphrase was not kept; it will be asked for at each start.</source>
        <translation>Hierdie rekenaar het geen sleutelring wat Opt-Outs kan gebruik nie. Die wagfrase is nie bewaar nie; dit sal by elke begin gevra word.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not take the passphrase. It was not kept; it will be asked for at each start.</source>
        <translation>Die sleutelring van hierdie rekenaar het nie die wagfrase aanvaar nie. Dit is nie bewaar nie; dit sal by elke begin gevra word.</translation>
    </message>
    <message>
        <source>Some of these people opted out by a reply of their own. Nothing was changed. Undo it from the page Activity, and say why.</source>
        <translation>Sommige van hierdie mense het self met ’n antwoord uitgeteken. Niks is verander nie. Ontdoen dit van die bladsy Aktiwiteit af, en sê waarom.</translation>
    </message>
    <message>
        <source>{file} is a database and was not overwritten. Nothing was written. Choose another name.</source>
        <translation>{file} is ’n databasis en is nie oorskryf nie. Niks is geskryf nie. Kies ’n ander naam.</translation>
    </message>
    <message>
        <source>Rows are written as text, so {file} could not be opened as its name says. Nothing was written. Give a name that ends in .csv or .txt.</source>
        <translation>Rye word as teks geskryf, dus sou {file} nie oopgemaak kon word soos sy naam sê nie. Niks is geskryf nie. Gee ’n naam wat op .csv of .txt eindig.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of {file} is empty. Nothing was changed. Choose another of its sheets: {others}.</source>
        <translation>Blad “{sheet}” van {file} is leeg. Niks is verander nie. Kies ’n ander van sy blaaie: {others}.</translation>
    </message>
    <message>
        <source>The list has changed since these rows were selected, so that others may be in their places. Nothing was changed. Show the changes and select them anew.</source>
        <translation>Die lys het verander sedert hierdie rye gekies is, sodat ander in hulle plek kan wees. Niks is verander nie. Wys die veranderinge en kies hulle weer.</translation>
    </message>
    <message>
        <source>A time before {year} cannot be meant. Nothing was changed. Give the time when the person asked.</source>
        <translation>Dit kan nie ’n tyd voor {year} wees nie. Niks is verander nie. Gee die tyd toe die persoon gevra het.</translation>
    </message>
    <message>
        <source>There is no opt-out database at {path}. No new one was begun in its place. Check the place and its spelling, connect the disk or network folder it is on and try again, or restore a backup.</source>
        <translation>Daar is geen uittekendatabasis by {path} nie. Geen nuwe een is in sy plek begin nie. Gaan die plek en sy spelling na, koppel die skyf of netwerkvouer waarop dit is en probeer weer, of sit ’n rugsteun terug.</translation>
    </message>
    <message>
        <source>{file} is a web page, whatever its name says. Nothing was read. Open it in the spreadsheet program, save it as .xlsx and choose that.</source>
        <translation>{file} is ’n webblad, wat sy naam ook al sê. Niks is gelees nie. Maak dit in die sigbladprogram oop, stoor dit as .xlsx en kies dit.</translation>
    </message>
    <message>
        <source>{file} is an XML spreadsheet or another XML file, whatever its name says. Nothing was read. Open it in the spreadsheet program, save it as .xlsx and choose that.</source>
        <translation>{file} is ’n XML-sigblad of ’n ander XML-lêer, wat sy naam ook al sê. Niks is gelees nie. Maak dit in die sigbladprogram oop, stoor dit as .xlsx en kies dit.</translation>
    </message>
    <message>
        <source>In {file} quotation marks in row {row} hold {lines} lines together that look like rows of their own, so their numbers would be lost. Nothing was read. Take the marks out; or, if that is one cell indeed, save the file as .xlsx and choose that.</source>
        <translation>In {file} hou aanhalingstekens in ry {row} {lines} reëls saam wat na eie rye lyk, sodat hulle nommers verlore sou gaan. Niks is gelees nie. Haal die tekens uit; of, as dit werklik een sel is, stoor die lêer as .xlsx en kies dit.</translation>
    </message>
    <message>
        <source>The disk for the copy {path} is full. No copy was made and nothing was changed. Free some space, or choose another place, and try again.</source>
        <translation>Die skyf vir die kopie {path} is vol. Geen kopie is gemaak nie en niks is verander nie. Maak plek, of kies ’n ander plek, en probeer weer.</translation>
    </message>
    <message>
        <source>The copy {path} could not be written: a disk reported an error. No copy was made and nothing was changed. Check the drive or the network connection, or choose another place, and try again.</source>
        <translation>Die kopie {path} kon nie geskryf word nie: ’n skyf het ’n fout gemeld. Geen kopie is gemaak nie en niks is verander nie. Kyk na die skyf of die netwerkverbinding, of kies ’n ander plek, en probeer weer.</translation>
    </message>
    <message>
        <source>Several columns were pasted that could be the number, or the reply. Nothing was stored. Paste the two columns with the sender&apos;s number and the reply alone, or save them all as a file and import that.</source>
        <translation>Verskeie kolomme is geplak wat die nommer of die antwoord kan wees. Niks is gestoor nie. Plak slegs die twee kolomme met die afsender se nommer en die antwoord, of stoor almal as ’n lêer en voer dit in.</translation>
    </message>
    <message>
        <source>The file {path} is empty: no opt-out list is in it. Nothing was written into it. Restore the newest backup, if there is one; if not, begin a new list or choose another place.</source>
        <translation>Die lêer {path} is leeg: daar is geen uittekenlys in nie. Niks is daarin geskryf nie. Sit die nuutste rugsteun terug, as daar een is; indien nie, begin ’n nuwe lys of kies ’n ander plek.</translation>
    </message>
    <message>
        <source>The opt-out database {path} was written by a newer version of Opt-Outs. It was not changed. Install the newer version on this machine, or choose another database.</source>
        <translation>Die uittekendatabasis {path} is deur ’n nuwer weergawe van Opt-Outs geskryf. Dit is nie verander nie. Installeer die nuwer weergawe op hierdie rekenaar, of kies ’n ander databasis.</translation>
    </message>
    <message>
        <source>The opt-out database {path} does not fit together, and was not changed. Use Check the Database, and restore the newest backup that checks out.</source>
        <translation>Die uittekendatabasis {path} klop nie, en is nie verander nie. Gebruik Gaan die databasis na, en sit die nuutste rugsteun wat wel klop terug.</translation>
    </message>
    <message>
        <source>The part that opens encrypted databases is missing from this copy of Opt-Outs. Nothing was changed. Install Opt-Outs anew.</source>
        <translation>Die deel wat geënkripteerde databasisse oopmaak, ontbreek in hierdie kopie van Opt-Outs. Niks is verander nie. Installeer Opt-Outs opnuut.</translation>
    </message>
    <message>
        <source>There is no account {account}. Nothing was changed. Choose one that is listed under Accounts.</source>
        <translation>Daar is geen rekening {account} nie. Niks is verander nie. Kies een wat onder Rekeninge gelys is.</translation>
    </message>
    <message>
        <source>There is no action number {action}. Nothing was changed.</source>
        <translation>Daar is geen handeling nommer {action} nie. Niks is verander nie.</translation>
    </message>
    <message>
        <source>There is no reply number {reply}. Nothing was changed.</source>
        <translation>Daar is geen antwoord nommer {reply} nie. Niks is verander nie.</translation>
    </message>
    <message>
        <source>Reply {reply} is not in review. Nothing was changed. Add or remove its number on the page Opt-Outs.</source>
        <translation>Antwoord {reply} wag nie om nagegaan te word nie. Niks is verander nie. Voeg sy nommer by of verwyder dit op die bladsy Uittekeninge.</translation>
    </message>
    <message>
        <source>Something is not as it was written, so nothing was erased: that would hide what was altered. Use Check the Database, and restore the newest backup that checks out.</source>
        <translation>Iets is nie meer soos dit geskryf is nie, dus is niks uitgewis nie: dit sou verberg wat verander is. Gebruik Gaan die databasis na, en sit die nuutste rugsteun wat wel klop terug.</translation>
    </message>
    <message>
        <source>This copy of the program was built without a release key and cannot tell a real update from a forged one. Nothing was looked up; ask whoever installed it for the newest version.</source>
        <translation>Hierdie kopie van die program is sonder ’n vrystellingsleutel gebou en kan ’n ware opdatering nie van ’n vervalste een onderskei nie. Niks is nagegaan nie; vra wie dit geïnstalleer het vir die nuutste weergawe.</translation>
    </message>
    <message>
        <source>{file} has not the column that was chosen. Nothing was changed. Choose another one.</source>
        <translation>{file} het nie die kolom wat gekies is nie. Niks is verander nie. Kies ’n ander een.</translation>
    </message>
    <message>
        <source>One column of {file} was named for two things. Nothing was read. Numbers, replies, times and directions are in columns of their own: name another for one of them.</source>
        <translation>Een kolom van {file} is vir twee dinge genoem. Niks is gelees nie. Nommers, antwoorde, tye en rigtings is elk in ’n eie kolom: noem ’n ander een vir een van hulle.</translation>
    </message>
    <message>
        <source>It is in doubt which columns of {file} hold the numbers of those who replied and their replies. Nothing was read. Open it in Import Replies and choose them.</source>
        <translation>Dit is onseker watter kolomme van {file} die nommers bevat van wie geantwoord het, en watter hulle antwoorde. Niks is gelees nie. Maak dit oop in Voer antwoorde in en kies hulle.</translation>
    </message>
    <message>
        <source>The watched folder {path} cannot be opened. Nothing was taken in. Check that it is there, or choose another.</source>
        <translation>Die dopgehoue vouer {path} kan nie oopgemaak word nie. Niks is ingeneem nie. Gaan na of dit daar is, of kies ’n ander een.</translation>
    </message>
    <message>
        <source>The settings file {path} could not be read. It was left as it is and the usual settings are used.</source>
        <translation>Die instellingslêer {path} kon nie gelees word nie. Dit is gelaat soos dit is, en die gewone instellings word gebruik.</translation>
    </message>
    <message>
        <source>The settings file {path} is damaged and was left as it is. The usual settings are used; mend or delete the file, then start again.</source>
        <translation>Die instellingslêer {path} is beskadig en is gelaat soos dit is. Die gewone instellings word gebruik; maak die lêer reg of skrap dit, en begin weer.</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path}. They hold until the program is closed; check that the folder can be written to.</source>
        <translation>Die instellings kon nie in {path} gestoor word nie. Hulle geld totdat die program toegemaak word; gaan na of in die vouer geskryf kan word.</translation>
    </message>
    <message>
        <source>The log {path} cannot be written. The program works without it.</source>
        <translation>Die logboek {path} kan nie geskryf word nie. Die program werk daarsonder.</translation>
    </message>
    <message>
        <source>{file} could not be read in {folder}. Nothing was changed; check that the folder can be reached, or choose another one.</source>
        <translation>{file} kon nie in {folder} gelees word nie. Niks is verander nie; gaan na of die vouer bereik kan word, of kies ’n ander een.</translation>
    </message>
    <message>
        <source>The version file in {folder} does not carry the signature of this program&apos;s makers. Install nothing from that folder, and tell whoever looks after it.</source>
        <translation>Die weergawelêer in {folder} dra nie die handtekening van hierdie program se makers nie. Installeer niks uit daardie vouer nie, en sê vir wie daarna omsien.</translation>
    </message>
    <message>
        <source>The version file in {folder} is of a kind this program does not know. Nothing was changed; ask for the newest version by another way.</source>
        <translation>Die weergawelêer in {folder} is van ’n soort wat hierdie program nie ken nie. Niks is verander nie; vra op ’n ander manier vir die nuutste weergawe.</translation>
    </message>
    <message>
        <source>The file {file} in {folder} is not the one that was released: it is damaged or was exchanged. Do not install it; have it copied anew.</source>
        <translation>Die lêer {file} in {folder} is nie die een wat vrygestel is nie: dit is beskadig of omgeruil. Moenie dit installeer nie; laat dit opnuut kopieer.</translation>
    </message>
    <message>
        <source>The rules were changed elsewhere meanwhile. Nothing was saved, and no reply was acted on. Discard the changes here, look at the new rules, and begin anew.</source>
        <translation>Die reëls is intussen elders verander. Niks is gestoor nie, en daar is op geen antwoord gehandel nie. Gooi die veranderings hier weg, kyk na die nuwe reëls en begin van voor af.</translation>
    </message>
    <message>
        <source>{file} seems to hold messages that were sent beside the replies, but no column says for certain which rows these are. Nothing was read. Open it in Import Replies and choose the column that does, or none.</source>
        <translation>{file} bevat skynbaar benewens die antwoorde ook boodskappe wat gestuur is, maar geen kolom sê met sekerheid watter rye dit is nie. Niks is gelees nie. Maak dit oop in Voer antwoorde in en kies die kolom wat dit sê, of geen.</translation>
    </message>
    <message>
        <source>{file} cannot be read: another program has it open, or you may not read it. It stays in the folder and is tried again.</source>
        <translation>{file} kan nie gelees word nie: ’n ander program het dit oop, of jy mag dit nie lees nie. Dit bly in die vouer en word weer probeer.</translation>
    </message>
    <message>
        <source>No row of {file} could be read as a reply. Import it by hand to choose its columns.</source>
        <translation>Geen ry van {file} kon as ’n antwoord gelees word nie. Voer dit met die hand in om die kolomme te kies.</translation>
    </message>
    <message>
        <source>{file} was not taken in: Opt-Outs met a fault of its own. Nothing of it was stored. The details are in the log. Put it there anew in another format, such as CSV, and keep this file for support.</source>
        <translation>{file} is nie ingeneem nie: Opt-Outs het ’n fout van sy eie teëgekom. Niks daarvan is gestoor nie. Die besonderhede is in die logboek. Sit dit weer daar in ’n ander formaat, soos CSV, en hou hierdie lêer vir ondersteuning.</translation>
    </message>
    <message>
        <source>{file} was read, but cannot be moved out of the folder.</source>
        <translation>{file} is gelees, maar kan nie uit die vouer geskuif word nie.</translation>
    </message>
    <message>
        <source>The account {name} is for trying things on: lists to send are not cleaned of its people. Nothing was changed. Choose another name.</source>
        <translation>Die rekening {name} is om dinge mee te probeer: stuurlyste word nie van sy mense skoongemaak nie. Niks is verander nie. Kies ’n ander naam.</translation>
    </message>
    <message>
        <source>Another program did something in the database while the backup was made ready. Nothing was restored. Restore it again: what came in meanwhile is then taken account of.</source>
        <translation>’n Ander program het iets in die databasis gedoen terwyl die rugsteun gereedgemaak is. Niks is teruggesit nie. Sit dit weer terug: wat intussen ingekom het, word dan in ag geneem.</translation>
    </message>
    <message>
        <source>{file} was written to by another program while it was read, so rows may be missing. Nothing was changed. Wait until that program is done, then try again.</source>
        <translation>’n Ander program het in {file} geskryf terwyl dit gelees is, so daar kan rye ontbreek. Niks is verander nie. Wag tot daardie program klaar is en probeer dan weer.</translation>
    </message>
    <message>
        <source>Of {file} only the sheet “{sheet}” was taken in. These seem to hold replies too: {others}. Import it by hand and choose each of them.</source>
        <translation>Van {file} is net die blad “{sheet}” ingeneem. Hierdie lyk of hulle ook antwoorde bevat: {others}. Voer dit met die hand in en kies elkeen van hulle.</translation>
    </message>
</context>
<context>
    <name>EvidenceFields</name>
    <message>
        <source>For example: call 90412, heard by Thandi</source>
        <translation>Byvoorbeeld: oproep 90412, deur Thandi gehoor</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewysstuk</translation>
    </message>
    <message>
        <source>Choose &amp;File…</source>
        <translation>Kies &amp;lêer…</translation>
    </message>
    <message>
        <source>No F&amp;ile</source>
        <translation>&amp;Geen lêer</translation>
    </message>
    <message>
        <source>&amp;Evidence (if any)</source>
        <translation>&amp;Bewysstuk (indien enige)</translation>
    </message>
    <message>
        <source>Of a file, such as a letter or a recording, the name and the fingerprint are kept.</source>
        <translation>Van ’n lêer, soos ’n brief of ’n opname, word die naam en die vingerafdruk bewaar.</translation>
    </message>
    <message>
        <source>Choose the Evidence</source>
        <translation>Kies die bewysstuk</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle lêers (*)</translation>
    </message>
    <message>
        <source>File: {name}</source>
        <translation>Lêer: {name}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>CSV for Excel, with semicolons (*.csv)</source>
        <translation>CSV vir Excel, met kommapunte (*.csv)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
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
    <message>
        <source>Several files were dropped. Nothing was read. Drop one at a time.</source>
        <translation>Verskeie lêers is gelos. Niks is gelees nie. Los een op ’n slag.</translation>
    </message>
</context>
<context>
    <name>FileRemovalDialog</name>
    <message>
        <source>First rows of the file</source>
        <translation>Eerste rye van die lêer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>Choose a File with Numbers</source>
        <translation>Kies ’n lêer met nommers</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods *.json);;All files (*)</source>
        <translation>Lyste (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods *.json);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Remove Numbers in a File</source>
        <translation>Verwyder nommers in ’n lêer</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>&amp;Gaan voort</translation>
    </message>
    <message>
        <source>Remove &amp;Opt-Outs</source>
        <translation>Verwyder &amp;uittekeninge</translation>
    </message>
    <message>
        <source>In the first {count} rows: {counts}. Continue counts them all, and removes nothing.</source>
        <translation>In die eerste {count} rye: {counts}. Gaan voort tel hulle almal, en verwyder niks nie.</translation>
    </message>
    <message>
        <source>{counts}. Continue counts them for each account, and removes nothing.</source>
        <translation>{counts}. Gaan voort tel hulle vir elke rekening, en verwyder niks nie.</translation>
    </message>
    <message>
        <source>Counting what is on the lists…</source>
        <translation>Tel tans wat op die lyste is…</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>rye in die lêer</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>nommers</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>dubbel in die lêer</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verwerp</translation>
    </message>
    <message>
        <source>Choose the accounts that may message these numbers again.</source>
        <translation>Kies die rekeninge wat weer boodskappe aan hierdie nommers mag stuur.</translation>
    </message>
    <message>
        <source>No account has any of these numbers on its list. There is nothing to remove.</source>
        <translation>Geen rekening het enige van hierdie nommers op sy lys nie. Daar is niks om te verwyder nie.</translation>
    </message>
    <message>
        <source>Some of the people in {name}</source>
        <translation>Sommige van die mense in {name}</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Verwyder tans…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Gekanselleer. Niks is verander nie.</translation>
    </message>
</context>
<context>
    <name>FileSettling</name>
    <message>
        <source>Looking at it…</source>
        <translation>Kyk daarna…</translation>
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
        <source>heading in row 1</source>
        <translation>opskrif in ry 1</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Dit kon nie gelees word nie.</translation>
    </message>
    <message>
        <source>There are no rows under the heading. Choose another file, sheet or column.</source>
        <translation>Daar is geen rye onder die opskrif nie. Kies ’n ander lêer, blad of kolom.</translation>
    </message>
    <message>
        <source>There are no rows in this file. Choose another file, sheet or column.</source>
        <translation>Daar is geen rye in hierdie lêer nie. Kies ’n ander lêer, blad of kolom.</translation>
    </message>
    <message>
        <source>Text, several numbers a line</source>
        <translation>Teks, verskeie nommers per reël</translation>
    </message>
    <message>
        <source>heading below a title</source>
        <translation>opskrif onder ’n titel</translation>
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
    <message>
        <source>{digits} or {beginning}…</source>
        <translation>{digits} of {beginning}…</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Show</source>
        <translation>Wys</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Om na te gaan</translation>
    </message>
    <message>
        <source>All replies</source>
        <translation>Alle antwoorde</translation>
    </message>
    <message>
        <source>Verdict: {words}</source>
        <translation>Uitspraak: {words}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle rekeninge</translation>
    </message>
    <message>
        <source>Words, or part of a number</source>
        <translation>Woorde of syfers</translation>
    </message>
    <message>
        <source>Find replies</source>
        <translation>Soek antwoorde</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Wys</translation>
    </message>
    <message>
        <source>Shown are the replies of numbers that begin with +{beginning}, and those with {digits} in number or words.</source>
        <translation>Gewys word die antwoorde van nommers wat met +{beginning} begin, en dié met {digits} in die nommer of die woorde.</translation>
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
    <name>FolderNotice</name>
    <message>
        <source>Open Folder</source>
        <translation>Maak vouer oop</translation>
    </message>
    <message>
        <source>Put Away</source>
        <translation>Sit weg</translation>
    </message>
    <message>
        <source>Hides this notice until something fails again</source>
        <translation>Versteek hierdie kennisgewing totdat iets weer misluk</translation>
    </message>
    <message>
        <source>1 file failed</source>
        <translation>1 lêer het misluk</translation>
    </message>
    <message>
        <source>{count} files failed</source>
        <translation>{count} lêers het misluk</translation>
    </message>
    <message>
        <source>1 row was rejected</source>
        <translation>1 ry is verwerp</translation>
    </message>
    <message>
        <source>{count} rows were rejected</source>
        <translation>{count} rye is verwerp</translation>
    </message>
    <message>
        <source>Watched folder: {what}. A note beside each file says why.</source>
        <translation>Dopgehoue vouer: {what}. ’n Nota langs elke lêer sê hoekom.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened from here.</source>
        <translation>Die vouer {folder} kan nie van hier af oopgemaak word nie.</translation>
    </message>
    <message>
        <source>Open Folder That Is Watched</source>
        <translation>Maak dopgehoue vouer oop</translation>
    </message>
</context>
<context>
    <name>FolderWatcher</name>
    <message>
        <source>Watched folder: {trouble}</source>
        <translation>Dopgehoue vouer: {trouble}</translation>
    </message>
    <message>
        <source>{name} from the watched folder: {outcome}</source>
        <translation>{name} uit die dopgehoue vouer: {outcome}</translation>
    </message>
    <message>
        <source>Nothing is taken in from the watched folder until its account is chosen in Settings.</source>
        <translation>Niks word uit die dopgehoue vouer ingeneem voordat sy rekening in Instellings gekies is nie.</translation>
    </message>
</context>
<context>
    <name>HashExportDialog</name>
    <message>
        <source>With a &amp;new key for this partner</source>
        <translation>Met ’n &amp;nuwe sleutel vir hierdie vennoot</translation>
    </message>
    <message>
        <source>With the key this partner &amp;has already</source>
        <translation>Met die sleutel wat hierdie vennoot reeds &amp;het</translation>
    </message>
    <message>
        <source>&amp;Plain SHA-256, which hides nothing</source>
        <translation>Ge&amp;wone SHA-256, wat niks verberg nie</translation>
    </message>
    <message>
        <source>The partner can find out which of their own numbers are on your list, and learns none of the others. Give each partner a key of their own.</source>
        <translation>Die vennoot kan uitvind watter van sy eie nommers op jou lys is, en leer geen van die ander nie. Gee elke vennoot sy eie sleutel.</translation>
    </message>
    <message>
        <source>Export Hashes for a Partner</source>
        <translation>Voer hutse uit vir ’n vennoot</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Voer uit…</translation>
    </message>
    <message>
        <source>opt-out hashes {day}</source>
        <translation>uittekenhutse {day}</translation>
    </message>
    <message>
        <source>Save the Hashes</source>
        <translation>Stoor die hutse</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Teks (*.txt)</translation>
    </message>
    <message>
        <source>key to {name}</source>
        <translation>sleutel tot {name}</translation>
    </message>
    <message>
        <source>Save the Key, Apart From the Hashes</source>
        <translation>Stoor die sleutel, apart van die hutse</translation>
    </message>
    <message>
        <source>Keys (*.key)</source>
        <translation>Sleutels (*.key)</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>Stoor tans {name}…</translation>
    </message>
    <message>
        <source>{count} hashes were saved as {path}.</source>
        <translation>{count} hutse is as {path} gestoor.</translation>
    </message>
    <message>
        <source>The key is in {path}. Hand it over by another way than the hashes: if these go by e-mail, give the key in person or by a courier. Whoever has both can find out every number. Keep the key: this partner&apos;s next export needs the same one.</source>
        <translation>Die sleutel is in {path}. Oorhandig dit op ’n ander manier as die hutse: as dié per e-pos gaan, gee die sleutel persoonlik of per koerier. Wie albei het, kan elke nommer uitvind. Bewaar die sleutel: hierdie vennoot se volgende uitvoer het dieselfde een nodig.</translation>
    </message>
    <message>
        <source>1 hash was saved as {path}.</source>
        <translation>1 huts is as {path} gestoor.</translation>
    </message>
</context>
<context>
    <name>HashMatchDialog</name>
    <message>
        <source>Made with a &amp;key they gave us, or we gave them</source>
        <translation>Gemaak met ’n &amp;sleutel wat hulle vir ons gegee het, of ons vir hulle</translation>
    </message>
    <message>
        <source>&amp;Plain SHA-256, without a key</source>
        <translation>Ge&amp;wone SHA-256, sonder ’n sleutel</translation>
    </message>
    <message>
        <source>Says which numbers of your lists are also in a file of hashes that a partner sent. Nothing is changed.</source>
        <translation>Sê watter nommers van jou lyste ook in ’n lêer met hutse is wat ’n vennoot gestuur het. Niks word verander nie.</translation>
    </message>
    <message>
        <source>Match a Partner&apos;s Hashes</source>
        <translation>Vergelyk ’n vennoot se hutse</translation>
    </message>
    <message>
        <source>Drop the partner&apos;s file here</source>
        <translation>Los die vennoot se lêer hier</translation>
    </message>
    <message>
        <source>One hash of 64 digits a line, as text or CSV.</source>
        <translation>Een huts van 64 syfers per reël, as teks of CSV.</translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation>&amp;Vergelyk</translation>
    </message>
    <message>
        <source>&amp;Save Result…</source>
        <translation>Stoor &amp;uitslag…</translation>
    </message>
    <message>
        <source>Text (*.txt *.csv);;All files (*)</source>
        <translation>Teks (*.txt *.csv);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Choose the Partner&apos;s File</source>
        <translation>Kies die vennoot se lêer</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergelyk tans…</translation>
    </message>
    <message>
        <source>lines in the file</source>
        <translation>reëls in die lêer</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>hutse</translation>
    </message>
    <message>
        <source>no hash</source>
        <translation>geen huts nie</translation>
    </message>
    <message>
        <source>{matched} of your {compared} listed numbers are in the partner&apos;s file.</source>
        <translation>{matched} van jou {compared} nommers op die lys is in die vennoot se lêer.</translation>
    </message>
    <message>
        <source>If you expected some, make sure that the partner&apos;s hashes were made with this very key, over numbers written like +27831234567.</source>
        <translation>As jy party verwag het, maak seker dat die vennoot se hutse met presies hierdie sleutel gemaak is, oor nommers soos +27831234567 geskryf.</translation>
    </message>
    <message>
        <source>{name}-matched</source>
        <translation>{name}-ooreenstemmend</translation>
    </message>
    <message>
        <source>Save Result</source>
        <translation>Stoor uitslag</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The numbers on both lists were saved as {name}.</source>
        <translation>Die nommers op albei lyste is as {name} gestoor.</translation>
    </message>
</context>
<context>
    <name>HashesDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Rekeninge</translation>
    </message>
    <message>
        <source>Lists of</source>
        <translation>Lyste van</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluit</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Gekanselleer. Niks is geskryf nie.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Opt-Outs Help</source>
        <translation>Opt-Outs-hulp</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpe</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
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
        <source>evidence: {told}</source>
        <translation>bewysstuk: {told}</translation>
    </message>
    <message>
        <source>asked by telephone, {at}</source>
        <translation>per telefoon gevra, {at}</translation>
    </message>
    <message>
        <source>asked by letter, {at}</source>
        <translation>per brief gevra, {at}</translation>
    </message>
    <message>
        <source>asked at the counter, {at}</source>
        <translation>by die toonbank gevra, {at}</translation>
    </message>
    <message>
        <source>asked by e-mail, {at}</source>
        <translation>per e-pos gevra, {at}</translation>
    </message>
    <message>
        <source>asked {at}</source>
        <translation>gevra {at}</translation>
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
        <source>answered {words}</source>
        <translation>antwoord op {words}</translation>
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
    <message>
        <source>Words erased</source>
        <translation>Woorde uitgewis</translation>
    </message>
    <message>
        <source>Replies whose words were taken away: {count}. This cannot be undone.</source>
        <translation>Antwoorde waarvan die woorde weggeneem is: {count}. Dit kan nie ontdoen word nie.</translation>
    </message>
    <message>
        <source>its words were erased by action {number}</source>
        <translation>die woorde is deur handeling {number} uitgewis</translation>
    </message>
    <message>
        <source>received {at}</source>
        <translation>ontvang {at}</translation>
    </message>
    <message>
        <source>Asked to be opted out</source>
        <translation>Het gevra om uitgeteken te word</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggeneem</translation>
    </message>
    <message>
        <source>Counts again</source>
        <translation>Tel weer</translation>
    </message>
    <message>
        <source>Stayed on the list</source>
        <translation>Het op die lys gebly</translation>
    </message>
    <message>
        <source>in spite of an undo: they had asked for it themselves</source>
        <translation>ondanks ’n ontdoening: hulle het self daarvoor gevra</translation>
    </message>
    <message>
        <source>on the list already</source>
        <translation>reeds op die lys</translation>
    </message>
    <message>
        <source>Reply kept</source>
        <translation>Antwoord behou</translation>
    </message>
    <message>
        <source>Reply opted out</source>
        <translation>Antwoord uitgeteken</translation>
    </message>
    <message>
        <source>Reply put into review</source>
        <translation>Antwoord in die nagaanlys gesit</translation>
    </message>
    <message>
        <source>by reading replies again</source>
        <translation>deur antwoorde weer te lees</translation>
    </message>
    <message>
        <source>by reply, on the list already</source>
        <translation>deur antwoord, reeds op die lys</translation>
    </message>
    <message>
        <source>added by hand by {operator}</source>
        <translation>per hand bygevoeg deur {operator}</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>per hand bygevoeg</translation>
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
        <source>Save &amp;Proof (PDF)…</source>
        <translation>Stoor &amp;bewys (PDF)…</translation>
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
    <message>
        <source>proof {number}</source>
        <translation>bewys {number}</translation>
    </message>
    <message>
        <source>Save Proof</source>
        <translation>Stoor bewys</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The proof was saved as {path}.</source>
        <translation>Die bewys is gestoor as {path}.</translation>
    </message>
    <message>
        <source>&amp;Erase Words…</source>
        <translation>W&amp;is woorde uit…</translation>
    </message>
    <message>
        <source>There are no words about this number that could be erased.</source>
        <translation>Daar is geen woorde oor hierdie nommer wat uitgewis kan word nie.</translation>
    </message>
    <message>
        <source>Erase the Words About {number}</source>
        <translation>Wis die woorde oor {number} uit</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Wis tans uit…</translation>
    </message>
    <message>
        <source>The proof was saved as {path}, but action {action} is not as it was written, and the proof says so. Use File, Check the Database.</source>
        <translation>Die bewys is gestoor as {path}, maar handeling {action} is nie meer soos dit geskryf is nie, en die bewys sê so. Gebruik Lêer, Gaan die databasis na.</translation>
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
    <message>
        <source>Every column</source>
        <translation>Elke kolom</translation>
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
        <source>In the first {count} rows: {counts}. Rejected rows can be saved, mended and brought back.</source>
        <translation>In die eerste {count} rye: {counts}. Verwerpte rye kan gestoor, reggemaak en teruggebring word.</translation>
    </message>
    <message>
        <source>{counts}. Rejected rows can be saved, mended and brought back.</source>
        <translation>{counts}. Verwerpte rye kan gestoor, reggemaak en teruggebring word.</translation>
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
        <source>Will be stored as</source>
        <translation>Gestoor as</translation>
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
        <source>twice in the file</source>
        <translation>dubbel in die lêer</translation>
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
        <source>Rejected: {count}</source>
        <translation>Verwerp: {count}</translation>
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
    <name>KeyChoice</name>
    <message>
        <source>Choose &amp;Key File…</source>
        <translation>Kies sleutel&amp;lêer…</translation>
    </message>
    <message>
        <source>Plain hashes hide nothing: anybody can find the numbers behind them in seconds.</source>
        <translation>Gewone hutse verberg niks nie: enigiemand kan binne sekondes die nommers daaragter vind.</translation>
    </message>
    <message>
        <source>Choose the Key</source>
        <translation>Kies die sleutel</translation>
    </message>
    <message>
        <source>Keys (*.key *.txt);;All files (*)</source>
        <translation>Sleutels (*.key *.txt);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>No file was chosen yet.</source>
        <translation>Nog geen lêer is gekies nie.</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Lisensies</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Dele van die program</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisensie</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used unchanged and lie in the program&apos;s folder as files of their own: who wants another build of them may put it in their place.</source>
        <translation>Qt en PySide6 word onveranderd gebruik en is aparte lêers in die program se vouer: wie ’n ander bou daarvan wil hê, mag dit in hulle plek sit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
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
        <source>No opt-outs yet. Drop a file here, or add the first number.</source>
        <translation>Nog geen uittekeninge nie. Los ’n lêer hier, of voeg die eerste nommer by.</translation>
    </message>
    <message>
        <source>No opt-outs match what is searched for.</source>
        <translation>Geen uittekeninge pas by dit waarna gesoek word nie.</translation>
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
    <message>
        <source>Choose &amp;Bulk File…</source>
        <translation>Kies &amp;grootmaatlêer…</translation>
    </message>
    <message>
        <source>Clear Fi&amp;lters</source>
        <translation>Wis &amp;filters</translation>
    </message>
    <message>
        <source>The list has changed. Sho&amp;w Changes</source>
        <translation>Die lys het verander. &amp;Wys veranderinge</translation>
    </message>
    <message>
        <source>V&amp;iew History</source>
        <translation>Bekyk g&amp;eskiedenis</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} will be opened when the present work is done.</source>
        <translation>{name} sal oopgemaak word wanneer die huidige werk klaar is.</translation>
    </message>
    <message>
        <source>Drop to import replies</source>
        <translation>Los om antwoorde in te voer</translation>
    </message>
    <message>
        <source>Drop to import opt-outs</source>
        <translation>Los om uittekeninge in te voer</translation>
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
    <message>
        <source>Lists are cleaned one at a time. Drop the others afterwards.</source>
        <translation>Lyste word een vir een skoongemaak. Los die ander daarna.</translation>
    </message>
    <message>
        <source>Drop to clean this list</source>
        <translation>Los om hierdie lys skoon te maak</translation>
    </message>
    <message>
        <source>Close Without Saving?</source>
        <translation>Maak toe sonder om te stoor?</translation>
    </message>
    <message>
        <source>What was changed on the page {page} is not saved yet. If you close now, replies are read as before.</source>
        <translation>Wat op die bladsy {page} verander is, is nog nie gestoor nie. As jy nou toemaak, word antwoorde gelees soos voorheen.</translation>
    </message>
    <message>
        <source>Close &amp;Without Saving</source>
        <translation>Maak toe sonder &amp;om te stoor</translation>
    </message>
    <message>
        <source>What was changed on the page {page} is kept there, but not saved yet.</source>
        <translation>Wat op die bladsy {page} verander is, bly daar staan, maar is nog nie gestoor nie.</translation>
    </message>
    <message>
        <source>Go Back</source>
        <translation>Gaan terug</translation>
    </message>
    <message>
        <source>&amp;Save and Close</source>
        <translation>S&amp;toor en maak toe</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Search Many Numbers</source>
        <translation>Soek baie nommers</translation>
    </message>
    <message>
        <source>Paste numbers here, one a line or with commas between, or drop a file</source>
        <translation>Plak nommers hier, een per reël of met kommas tussenin, of los ’n lêer</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nommers</translation>
    </message>
    <message>
        <source>C&amp;hoose File…</source>
        <translation>&amp;Kies lêer…</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorde</translation>
    </message>
    <message>
        <source>&amp;Add Those Not Found…</source>
        <translation>&amp;Voeg dié wat ontbreek by…</translation>
    </message>
    <message>
        <source>&amp;Remove Those Found…</source>
        <translation>Ver&amp;wyder dié wat gevind is…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>S&amp;toor…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluit</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Nommers</translation>
    </message>
    <message>
        <source>A&amp;nswers</source>
        <translation>&amp;Antwoorde</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx *.xls *.ods);;All files (*)</source>
        <translation>Lyste (*.csv *.txt *.tsv *.xlsx *.xls *.ods);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Choose a File with Numbers</source>
        <translation>Kies ’n lêer met nommers</translation>
    </message>
    <message>
        <source>On the opt-out list: {count}</source>
        <translation>Op die uittekenlys: {count}</translation>
    </message>
    <message>
        <source>Not on it: {count}</source>
        <translation>Nie daarop nie: {count}</translation>
    </message>
    <message>
        <source>Not a number: {count}</source>
        <translation>Nie ’n nommer nie: {count}</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Nie ’n nommer nie</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Op die lys</translation>
    </message>
    <message>
        <source>Not on it</source>
        <translation>Nie daarop nie</translation>
    </message>
    <message>
        <source>Save Answers</source>
        <translation>Stoor antwoorde</translation>
    </message>
    <message>
        <source>answers.csv</source>
        <translation>antwoorde.csv</translation>
    </message>
    <message>
        <source>The answers were saved as {name}.</source>
        <translation>Die antwoorde is gestoor as {name}.</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>Deciding words: {words}</source>
        <translation>Deurslaggewende woorde: {words}</translation>
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
        <source>Open &amp;Log Folder</source>
        <translation>Maak &amp;logvouer oop</translation>
    </message>
    <message>
        <source>Check for &amp;Updates…</source>
        <translation>Soek &amp;nuwe weergawes…</translation>
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
    <message>
        <source>Opt-Outs &amp;Help</source>
        <translation>Opt-Outs-&amp;hulp</translation>
    </message>
    <message>
        <source>Re&amp;move Numbers in a File…</source>
        <translation>&amp;Verwyder nommers in ’n lêer…</translation>
    </message>
    <message>
        <source>Save P&amp;roof for a Period…</source>
        <translation>Stoor be&amp;wys vir ’n tydperk…</translation>
    </message>
    <message>
        <source>&amp;Export Hashes for a Partner…</source>
        <translation>Voer &amp;hutse uit vir ’n vennoot…</translation>
    </message>
    <message>
        <source>Mat&amp;ch a Partner&apos;s Hashes…</source>
        <translation>Ver&amp;gelyk ’n vennoot se hutse…</translation>
    </message>
    <message>
        <source>Load &amp;Example Data…</source>
        <translation>Laai &amp;voorbeelddata…</translation>
    </message>
    <message>
        <source>This puts {count} invented opt-outs into this database, on the list of an account of their own, {account}. The numbers look real and could be somebody&apos;s. They and what was done stay in the record for good: the account can be archived, but nothing is ever deleted. Where real lists are kept, try things in another database.</source>
        <translation>Dit sit {count} versinde uittekenings in hierdie databasis, op die lys van ’n eie rekening, {account}. Die nommers lyk eg en kan iemand s’n wees. Hulle en wat gedoen is, bly vir altyd in die rekord: die rekening kan geargiveer word, maar niks word ooit uitgevee nie. Waar werklike lyste gehou word, probeer dinge in ’n ander databasis.</translation>
    </message>
    <message>
        <source>Load Example Data?</source>
        <translation>Laai voorbeelddata?</translation>
    </message>
    <message>
        <source>&amp;Load Example Data</source>
        <translation>&amp;Laai voorbeelddata</translation>
    </message>
    <message>
        <source>The database was checked.</source>
        <translation>Die databasis is nagegaan.</translation>
    </message>
    <message>
        <source>Show Result…</source>
        <translation>Wys resultaat…</translation>
    </message>
    <message>
        <source>Back &amp;Up…</source>
        <translation>Maak r&amp;ugsteun…</translation>
    </message>
    <message>
        <source>Re&amp;store a Backup…</source>
        <translation>Si&amp;t ’n rugsteun terug…</translation>
    </message>
    <message>
        <source>Chec&amp;k the Database…</source>
        <translation>Gaan die data&amp;basis na…</translation>
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
    <name>NewPassphraseDialog</name>
    <message>
        <source>Change the Passphrase</source>
        <translation>Verander die wagfrase</translation>
    </message>
    <message>
        <source>Set a Passphrase</source>
        <translation>Stel ’n wagfrase</translation>
    </message>
    <message>
        <source>The database and every backup made from now on are encrypted. Opt-Outs asks for the passphrase at each start, on every computer that opens this database.</source>
        <translation>Die databasis en elke rugsteun wat van nou af gemaak word, word geënkripteer. Opt-Outs vra by elke begin na die wagfrase, op elke rekenaar wat hierdie databasis oopmaak.</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>&amp;Huidige wagfrase</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Huidige wagfrase</translation>
    </message>
    <message>
        <source>12 letters or more. Four words that do not belong together are good.</source>
        <translation>12 letters of meer. Vier woorde wat nie bymekaar hoort nie, is goed.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nuwe wagfrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nuwe wagfrase</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>Wee&amp;r dieselfde</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Weer dieselfde</translation>
    </message>
    <message>
        <source>If the passphrase is lost, everything is lost: the lists, the history, and all backups made under it. Nobody can bring them back, the makers of Opt-Outs neither. Keep it in a safe place too.</source>
        <translation>As die wagfrase verlore gaan, is alles verlore: die lyste, die geskiedenis en al die rugsteune wat daarmee gemaak is. Niemand kan dit terugbring nie, ook nie die makers van Opt-Outs nie. Bewaar dit ook op ’n veilige plek.</translation>
    </message>
    <message>
        <source>I &amp;understand, and the passphrase is kept safe</source>
        <translation>Ek &amp;verstaan, en die wagfrase word veilig bewaar</translation>
    </message>
    <message>
        <source>&amp;Change Passphrase</source>
        <translation>Verander wa&amp;gfrase</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>&amp;Enkripteer</translation>
    </message>
    <message>
        <source>The new passphrase is too short.</source>
        <translation>Die nuwe wagfrase is te kort.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die twee is nie dieselfde nie.</translation>
    </message>
</context>
<context>
    <name>OpeningNote</name>
    <message>
        <source>Opening the database…</source>
        <translation>Maak tans die databasis oop…</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Databasis</translation>
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
        <source>Kept</source>
        <translation>Behou</translation>
    </message>
    <message>
        <source>Already listed</source>
        <translation>Reeds gelys</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Uitgeteken</translation>
    </message>
    <message>
        <source>Twice in the file</source>
        <translation>Dubbel in die lêer</translation>
    </message>
    <message>
        <source>Rejected</source>
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
        <source>{count} opt-outs added to {accounts}; {already} were already listed.</source>
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
        <source>One row was rejected.</source>
        <translation>Een ry is verwerp.</translation>
    </message>
    <message>
        <source>{count} rows were rejected.</source>
        <translation>{count} rye is verwerp.</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Op die lys</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Nie op die lys nie</translation>
    </message>
    <message>
        <source>Already listed for {accounts}: {numbers}. The request is on record.</source>
        <translation>Reeds gelys vir {accounts}: {numbers}. Die versoek is aangeteken.</translation>
    </message>
    <message>
        <source>1 number added to {accounts} from {name}.</source>
        <translation>1 nommer bygevoeg vir {accounts} uit {name}.</translation>
    </message>
    <message>
        <source>{count} rows saved as {path}.</source>
        <translation>{count} rye gestoor as {path}.</translation>
    </message>
    <message>
        <source>1 row saved as {path}.</source>
        <translation>1 ry gestoor as {path}.</translation>
    </message>
</context>
<context>
    <name>OwnPhrases</name>
    <message>
        <source>Own phrases</source>
        <translation>Eie frases</translation>
    </message>
    <message>
        <source>For example: los my uit</source>
        <translation>Byvoorbeeld: los my uit</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Stands as</source>
        <translation>Staan as</translation>
    </message>
    <message>
        <source>Such a reply</source>
        <translation>So ’n antwoord</translation>
    </message>
    <message>
        <source>&amp;Add Phrase</source>
        <translation>Voeg &amp;frase by</translation>
    </message>
    <message>
        <source>Re&amp;move Phrase</source>
        <translation>Verw&amp;yder frase</translation>
    </message>
    <message>
        <source>This phrase is there already. Remove it first to change it.</source>
        <translation>Hierdie frase is reeds daar. Verwyder dit eers om dit te verander.</translation>
    </message>
</context>
<context>
    <name>OwnPhrasesModel</name>
    <message>
        <source>Phrase</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Stands as</source>
        <translation>Staan as</translation>
    </message>
    <message>
        <source>Such a reply</source>
        <translation>So ’n antwoord</translation>
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
        <source>Replies</source>
        <translation>Antwoorde</translation>
    </message>
    <message>
        <source>Clean a List</source>
        <translation>Maak lys skoon</translation>
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
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellings</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Wagfrase</translation>
    </message>
    <message>
        <source>Set a &amp;Passphrase…</source>
        <translation>Stel ’n &amp;wagfrase…</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Vera&amp;nder…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Verw&amp;yder…</translation>
    </message>
    <message>
        <source>Re&amp;member it in this computer&apos;s keyring</source>
        <translation>Onthou dit in hierdie rekenaar se sleutelrin&amp;g</translation>
    </message>
    <message>
        <source>The database and its new backups are encrypted.</source>
        <translation>Die databasis en sy nuwe rugsteune is geënkripteer.</translation>
    </message>
    <message>
        <source>The database is not encrypted: whoever has the file can read it.</source>
        <translation>Die databasis is nie geënkripteer nie: wie ook al die lêer het, kan dit lees.</translation>
    </message>
    <message>
        <source>With a passphrase the file is of no use to who finds or steals it. Without the passphrase it is of no use to you either.</source>
        <translation>Met ’n wagfrase is die lêer nutteloos vir wie dit vind of steel. Sonder die wagfrase is dit vir jou ook nutteloos.</translation>
    </message>
    <message>
        <source>This computer has no keyring that Opt-Outs can use, so the passphrase is asked for at each start.</source>
        <translation>Hierdie rekenaar het geen sleutelring wat Opt-Outs kan gebruik nie; daarom word by elke begin na die wagfrase gevra.</translation>
    </message>
    <message>
        <source>Whoever is signed in here can then open the database without typing the passphrase.</source>
        <translation>Wie ook al hier aangemeld is, kan dan die databasis oopmaak sonder om die wagfrase te tik.</translation>
    </message>
    <message>
        <source>Encrypting the database…</source>
        <translation>Enkripteer tans die databasis…</translation>
    </message>
    <message>
        <source>Decrypting the database…</source>
        <translation>Dekripteer tans die databasis…</translation>
    </message>
    <message>
        <source>The database is encrypted from now on.</source>
        <translation>Die databasis is van nou af geënkripteer.</translation>
    </message>
    <message>
        <source>Earlier Backups Are Not Encrypted</source>
        <translation>Vroeëre rugsteune is nie geënkripteer nie</translation>
    </message>
    <message>
        <source>Backups made until now can still be read by whoever has them:</source>
        <translation>Rugsteune wat tot nou toe gemaak is, kan nog gelees word deur wie hulle ook al het:</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Die wagfrase is verander.</translation>
    </message>
    <message>
        <source>Earlier Backups Have the Old Passphrase</source>
        <translation>Vroeëre rugsteune het die ou wagfrase</translation>
    </message>
    <message>
        <source>Backups made until now are plain, or open with an earlier passphrase only:</source>
        <translation>Rugsteune wat tot nou toe gemaak is, is oop of maak net met ’n vroeëre wagfrase oop:</translation>
    </message>
    <message>
        <source>The database is not encrypted any more.</source>
        <translation>Die databasis is nie meer geënkripteer nie.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>Encrypt them with the new passphrase too, or leave them as they are?</source>
        <translation>Ook met die nuwe wagfrase enkripteer, of laat soos hulle is?</translation>
    </message>
    <message>
        <source>&amp;Leave Them</source>
        <translation>&amp;Laat hulle so</translation>
    </message>
    <message>
        <source>&amp;Encrypt Them</source>
        <translation>En&amp;kripteer hulle</translation>
    </message>
    <message>
        <source>Encrypting backups…</source>
        <translation>Enkripteer tans rugsteune…</translation>
    </message>
    <message>
        <source>The earlier backups are encrypted.</source>
        <translation>Die vroeëre rugsteune is geënkripteer.</translation>
    </message>
    <message>
        <source>These backups could not be encrypted and are as they were: {names}. Delete them yourself if nobody shall read them.</source>
        <translation>Hierdie rugsteune kon nie geënkripteer word nie en is soos hulle was: {names}. Vee hulle self uit as niemand hulle mag lees nie.</translation>
    </message>
    <message>
        <source>Change the Passphrase…</source>
        <translation>Verander die wagfrase…</translation>
    </message>
    <message>
        <source>Remove the Passphrase…</source>
        <translation>Verwyder die wagfrase…</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase Needed</source>
        <translation>Wagfrase nodig</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Wagfrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wagfrase</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Maak &amp;oop</translation>
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
        <source>Rejected</source>
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
    <name>PeriodProofDialog</name>
    <message>
        <source>Save Proof for a Period</source>
        <translation>Stoor bewys vir ’n tydperk</translation>
    </message>
    <message>
        <source>Everything that was done on these days, each with who did it, why, and its place in the chain that shows that nothing was altered.</source>
        <translation>Alles wat op hierdie dae gedoen is, elk met wie dit gedoen het, waarom, en sy plek in die ketting wat wys dat niks verander is nie.</translation>
    </message>
    <message>
        <source>&amp;PDF, to be read and printed</source>
        <translation>&amp;PDF, om te lees en te druk</translation>
    </message>
    <message>
        <source>&amp;JSON, to be checked by a program</source>
        <translation>&amp;JSON, om deur ’n program nagegaan te word</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Stoor…</translation>
    </message>
    <message>
        <source>proof {since} to {until}</source>
        <translation>bewys {since} tot {until}</translation>
    </message>
    <message>
        <source>Save Proof</source>
        <translation>Stoor bewys</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Standard</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Replies that are a phrase, and sentences that ask for it in any reasonable way.</source>
        <translation>Antwoorde wat ’n frase is, en sinne wat op enige redelike manier daarvoor vra.</translation>
    </message>
    <message>
        <source>Every mention</source>
        <translation>Elke vermelding</translation>
    </message>
    <message>
        <source>Besides, any phrase anywhere in a reply: “don&apos;t stop” and “stop the delivery” opt out too.</source>
        <translation>Boonop enige frase op enige plek in ’n antwoord: ook “don’t stop” en “stop the delivery” teken uit.</translation>
    </message>
    <message>
        <source>Exact only</source>
        <translation>Net presies</translation>
    </message>
    <message>
        <source>Only replies that are a phrase, with nothing but politeness besides.</source>
        <translation>Net antwoorde wat ’n frase is, met niks meer as hoflikheid daarby nie.</translation>
    </message>
    <message>
        <source>Opts out</source>
        <translation>Teken uit</translation>
    </message>
    <message>
        <source>Goes to review</source>
        <translation>Moet nagegaan word</translation>
    </message>
    <message>
        <source>Is ignored</source>
        <translation>Word geïgnoreer</translation>
    </message>
    <message>
        <source>Whole reply</source>
        <translation>Hele antwoord</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Heel woorde</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Enige plek</translation>
    </message>
    <message>
        <source>The account that was answered</source>
        <translation>Die rekening wat beantwoord is</translation>
    </message>
    <message>
        <source>All accounts in use</source>
        <translation>Alle rekeninge in gebruik</translation>
    </message>
</context>
<context>
    <name>PhrasesPage</name>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Rules for</source>
        <translation>Reëls vir</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle rekeninge</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Stoor</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>&amp;Gooi veranderinge weg</translation>
    </message>
    <message>
        <source>&amp;Use Those for All Accounts</source>
        <translation>Gebruik &amp;dié vir alle rekeninge</translation>
    </message>
    <message>
        <source>Rules fo&amp;r</source>
        <translation>Reëls &amp;vir</translation>
    </message>
    <message>
        <source>{name} (own rules)</source>
        <translation>{name} (eie reëls)</translation>
    </message>
    <message>
        <source>Save or discard the changes first.</source>
        <translation>Stoor eers die veranderinge, of gooi hulle weg.</translation>
    </message>
    <message>
        <source>Tick at least one language.</source>
        <translation>Merk minstens een taal.</translation>
    </message>
    <message>
        <source>These rules hold for every account that has none of its own.</source>
        <translation>Hierdie reëls geld vir elke rekening wat nie eie reëls het nie.</translation>
    </message>
    <message>
        <source>This account has rules of its own.</source>
        <translation>Hierdie rekening het eie reëls.</translation>
    </message>
    <message>
        <source>This account uses the rules for all accounts. Saving a change here gives it its own.</source>
        <translation>Hierdie rekening gebruik die reëls vir alle rekeninge. As jy ’n verandering hier stoor, kry dit sy eie.</translation>
    </message>
    <message>
        <source>Saved. Replies are read so from now on; those that came in before stay as they were.</source>
        <translation>Gestoor. Antwoorde word van nou af so gelees; dié wat voorheen ingekom het, bly soos hulle was.</translation>
    </message>
    <message>
        <source>Trying the rules on stored replies…</source>
        <translation>Probeer tans die reëls op gestoorde antwoorde…</translation>
    </message>
    <message>
        <source>Reading stored replies again…</source>
        <translation>Lees tans weer die gestoorde antwoorde…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>The replies that came in before are read by the rules as saved now. Who asks to be opted out by them, and was not, is put on the opt-out list; what is in doubt waits for review. What a person decided stays, and so do the verdicts of the past. Nobody is taken off a list. This can be undone.</source>
        <translation>Die antwoorde wat voorheen ingekom het, word volgens die reëls gelees soos dit nou gestoor is. Wie daarvolgens vra om uitgeteken te word, en dit nie was nie, kom op die uittekenlys; wat twyfelagtig is, wag om nagegaan te word. Wat ’n mens besluit het, bly so, en die uitsprake van die verlede ook. Niemand word van ’n lys afgehaal nie. Dit kan ontdoen word.</translation>
    </message>
    <message>
        <source>Act on Stored Replies?</source>
        <translation>Tree op volgens gestoorde antwoorde?</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Pas toe</translation>
    </message>
    <message>
        <source>Stored replies were read again: {added} opt-outs added, {reviews} replies to review.</source>
        <translation>Gestoorde antwoorde is weer gelees: {added} uittekeninge bygevoeg, {reviews} antwoorde om na te gaan.</translation>
    </message>
    <message>
        <source>Saving… This waits for the work that is going on.</source>
        <translation>Stoor… Dit wag vir die werk wat aan die gang is.</translation>
    </message>
    <message>
        <source>Not saved yet: replies are read as before. Save or discard the changes before you choose other rules.</source>
        <translation>Nog nie gestoor nie: antwoorde word gelees soos voorheen. Stoor die veranderinge of gooi dit weg voordat jy ander reëls kies.</translation>
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
        <source>Loading the opt-out lists…</source>
        <translation>Laai tans die uittekenlyste…</translation>
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
    <message>
        <source>Taking the numbers off the list…</source>
        <translation>Haal die nommers van die lys af…</translation>
    </message>
    <message>
        <source>Waiting for the work that is going on…</source>
        <translation>Wag vir die werk wat aan die gang is…</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Proof for {number}</source>
        <translation>Bewys vir {number}</translation>
    </message>
    <message>
        <source>Proof for {since} to {until}</source>
        <translation>Bewys vir {since} tot {until}</translation>
    </message>
    <message>
        <source>Made {at} by {operator} with {program}.</source>
        <translation>Gemaak op {at} deur {operator} met {program}.</translation>
    </message>
    <message>
        <source>a person whose name is not known</source>
        <translation>’n persoon wie se naam nie bekend is nie</translation>
    </message>
    <message>
        <source>On the lists now</source>
        <translation>Nou op die lyste</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Gelys</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedert</translation>
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
        <source> (archived)</source>
        <translation> (geargiveer)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>What happened, oldest first</source>
        <translation>Wat gebeur het, oudste eerste</translation>
    </message>
    <message>
        <source>Nothing ever happened to this number.</source>
        <translation>Niks het nog ooit met hierdie nommer gebeur nie.</translation>
    </message>
    <message>
        <source>The reply, with the words that decided:</source>
        <translation>Die antwoord, met die woorde wat die deurslag gegee het:</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>uitgeteken</translation>
    </message>
    <message>
        <source>removed from the list</source>
        <translation>van die lys verwyder</translation>
    </message>
    <message>
        <source>back on the list</source>
        <translation>terug op die lys</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Deur</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>action {number}</source>
        <translation>handeling {number}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Lêer</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 van die lêer</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvang</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Sperdatum</translation>
    </message>
    <message>
        <source>Evidence, {name}</source>
        <translation>Bewysstuk, {name}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Reël</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Reëlstel</translation>
    </message>
    <message>
        <source>The message it answered</source>
        <translation>Die boodskap waarop dit geantwoord het</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>{action}: NOT AS IT WAS WRITTEN</source>
        <translation>{action}: NIE SOOS DIT GESKRYF IS NIE</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handeling</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Vingerafdruk</translation>
    </message>
    <message>
        <source>Digest before it</source>
        <translation>Vorige vingerafdruk</translation>
    </message>
    <message>
        <source>Digest of its numbers</source>
        <translation>Vingerafdruk van die nommers</translation>
    </message>
    <message>
        <source>What was done, oldest first</source>
        <translation>Wat gedoen is, oudste eerste</translation>
    </message>
    <message>
        <source>Nothing was done in these days.</source>
        <translation>Niks is in hierdie dae gedoen nie.</translation>
    </message>
    <message>
        <source>{added} put on lists, {removed} taken off</source>
        <translation>{added} op lyste geplaas, {removed} afgehaal</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Veranderinge</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Besonderhede</translation>
    </message>
    <message>
        <source>The chain of actions</source>
        <translation>Die ketting van handelinge</translation>
    </message>
    <message>
        <source>Every action up to the newest is as it was written, each following the last.</source>
        <translation>Elke handeling tot by die nuutste is soos dit geskryf is, en elkeen volg op die vorige.</translation>
    </message>
    <message>
        <source>Action {action} is not as it was written: this record was altered.</source>
        <translation>Handeling {action} is nie meer soos dit geskryf is nie: hierdie rekord is verander.</translation>
    </message>
    <message>
        <source>Newest action</source>
        <translation>Nuutste handeling</translation>
    </message>
    <message>
        <source>How to verify this</source>
        <translation>Hoe om dit na te gaan</translation>
    </message>
    <message>
        <source>The same proof saved as JSON holds every field that the digests are over.</source>
        <translation>Dieselfde bewys, as JSON gestoor, bevat elke veld waaroor die vingerafdrukke bereken is.</translation>
    </message>
    <message>
        <source>Its words were erased by action {number}.</source>
        <translation>Die woorde is deur handeling {number} uitgewis.</translation>
    </message>
    <message>
        <source>words erased</source>
        <translation>woorde uitgewis</translation>
    </message>
    <message>
        <source>Digest of what is left</source>
        <translation>Vingerafdruk van wat oor is</translation>
    </message>
    <message>
        <source>asked by reply to be opted out, on the list already</source>
        <translation>het met ’n antwoord gevra om uitgeteken te word, reeds op die lys</translation>
    </message>
    <message>
        <source>asked to be opted out, on the list already</source>
        <translation>het gevra om uitgeteken te word, reeds op die lys</translation>
    </message>
    <message>
        <source>decided on a reply, no list was changed</source>
        <translation>besluit oor ’n antwoord, geen lys is verander nie</translation>
    </message>
    <message>
        <source>taken back by an undo</source>
        <translation>teruggeneem deur ’n ontdoening</translation>
    </message>
    <message>
        <source>counts again by an undo</source>
        <translation>tel weer deur ’n ontdoening</translation>
    </message>
    <message>
        <source>stayed on the list in spite of an undo, as the person had asked</source>
        <translation>het ondanks ’n ontdoening op die lys gebly, soos die persoon gevra het</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Uitspraak</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Several numbers stand on a line. Each is read as a row of its own.</source>
        <translation>Verskeie nommers staan op ’n reël. Elkeen word as ’n ry van sy eie gelees.</translation>
    </message>
    <message>
        <source>Sheet “{name}” was read.</source>
        <translation>Blad “{name}” is gelees.</translation>
    </message>
    <message>
        <source>Column {columns} holds numbers too and was not read.</source>
        <translation>Kolom {columns} bevat ook nommers en is nie gelees nie.</translation>
    </message>
    <message>
        <source>Columns {columns} hold numbers too and were not read.</source>
        <translation>Kolomme {columns} bevat ook nommers en is nie gelees nie.</translation>
    </message>
    <message>
        <source>Choose the column.</source>
        <translation>Kies die kolom.</translation>
    </message>
    <message>
        <source>The accounts named in the file are not read: each number counts for every account chosen here.</source>
        <translation>Die rekeninge wat in die lêer genoem word, word nie gelees nie: elke nommer geld vir elke rekening wat hier gekies is.</translation>
    </message>
    <message>
        <source>hidden sheet “{name}”</source>
        <translation>versteekte blad “{name}”</translation>
    </message>
    <message>
        <source>sheet “{name}”</source>
        <translation>blad “{name}”</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name} (versteek)</translation>
    </message>
    <message>
        <source>Sheet “{name}”, which is hidden, was read.</source>
        <translation>Blad “{name}”, wat versteek is, is gelees.</translation>
    </message>
    <message>
        <source>The row above the heading is a title and is not counted.</source>
        <translation>Die ry bo die opskrif is ’n titel en word nie getel nie.</translation>
    </message>
    <message>
        <source>The {count} rows above the heading are a title and are not counted.</source>
        <translation>Die {count} rye bo die opskrif is ’n titel en word nie getel nie.</translation>
    </message>
    <message>
        <source>Sheet {names} seems to hold replies too and was not read.</source>
        <translation>Blad {names} lyk of dit ook antwoorde bevat en is nie gelees nie.</translation>
    </message>
    <message>
        <source>Sheets {names} seem to hold replies too and were not read.</source>
        <translation>Blaaie {names} lyk of hulle ook antwoorde bevat en is nie gelees nie.</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Reason</source>
        <translation>Rede</translation>
    </message>
</context>
<context>
    <name>ReasonedQuestion</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Rede</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>’n Rede is nodig.</translation>
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
        <source>there is no reply</source>
        <translation>daar is geen antwoord nie</translation>
    </message>
    <message>
        <source>the row ends before the reply</source>
        <translation>die ry eindig voor die antwoord</translation>
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
    <message>
        <source>a figure with decimals</source>
        <translation>’n syfer met desimale</translation>
    </message>
    <message>
        <source>{text} is a figure with decimals, not a telephone number. Type the number as people dial it.</source>
        <translation>{text} is ’n syfer met desimale, nie ’n telefoonnommer nie. Tik die nommer soos mense dit skakel.</translation>
    </message>
    <message>
        <source>the row has too many cells to tell where the reply ends</source>
        <translation>die ry het te veel selle om te sien waar die antwoord eindig</translation>
    </message>
    <message>
        <source>the table it is in has other headings than the first</source>
        <translation>die tabel waarin dit staan het ander opskrifte as die eerste</translation>
    </message>
    <message>
        <source>its Cause says that it is from another table; sort its cells by the headings and clear the Cause</source>
        <translation>sy Cause sê dat dit uit ’n ander tabel kom; rangskik sy selle volgens die opskrifte en maak die Cause leeg</translation>
    </message>
</context>
<context>
    <name>RefusedRows</name>
    <message>
        <source>&amp;Save Rejected Rows…</source>
        <translation>S&amp;toor verwerpte rye…</translation>
    </message>
    <message>
        <source>Rejected rows</source>
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
        <source>{count} rejected rows saved as {name}. Mend them there and import that file.</source>
        <translation>{count} verwerpte rye gestoor as {name}. Maak hulle daar reg en voer daardie lêer in.</translation>
    </message>
    <message>
        <source>1 rejected row saved as {name}. Mend it there and import that file.</source>
        <translation>1 verwerpte ry gestoor as {name}. Maak dit daar reg en voer daardie lêer in.</translation>
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
        <source>Remove &amp;Opt-Outs</source>
        <translation>Verwyder &amp;uittekeninge</translation>
    </message>
    <message>
        <source>No account has this on its list. There is nothing to remove.</source>
        <translation>Geen rekening het dit op die lys nie. Daar is niks om te verwyder nie.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Verwyder tans…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Gekanselleer. Niks is verander nie.</translation>
    </message>
</context>
<context>
    <name>RemovalForm</name>
    <message>
        <source>Accounts</source>
        <translation>Rekeninge</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Rede</translation>
    </message>
    <message>
        <source>{numbers} opted out by a reply. Messaging people who said stop can be fined, unless they asked to be messaged again. Did they?</source>
        <translation>{numbers} het met ’n antwoord uitgeteken. Boodskappe aan mense wat stop gesê het, kan ’n boete kos, tensy hulle gevra het om weer boodskappe te kry. Het hulle?</translation>
    </message>
    <message>
        <source>They Opted Out Themselves</source>
        <translation>Hulle het self uitgeteken</translation>
    </message>
    <message>
        <source>They Asked: &amp;Remove</source>
        <translation>Daar is gevra: ver&amp;wyder</translation>
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
        <source>Tick at least one account.</source>
        <translation>Merk minstens een rekening.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>’n Rede is nodig.</translation>
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
        <source>This number was removed before, on {day}. A second removal within 30 days is unusual.</source>
        <translation>Hierdie nommer is al voorheen verwyder, op {day}. ’n Tweede verwydering binne 30 dae is ongewoon.</translation>
    </message>
    <message>
        <source>Some of these numbers were removed before, the last on {day}. A second removal within 30 days is unusual.</source>
        <translation>Van hierdie nommers is al voorheen verwyder, die laaste op {day}. ’n Tweede verwydering binne 30 dae is ongewoon.</translation>
    </message>
    <message>
        <source>{count} of them, the latest since {day}</source>
        <translation>{count} van hulle, die jongste sedert {day}</translation>
    </message>
    <message>
        <source>opted out by their own reply: {count}</source>
        <translation>met ’n eie antwoord uitgeteken: {count}</translation>
    </message>
</context>
<context>
    <name>RemovalGathering</name>
    <message>
        <source>Gathering the numbers…</source>
        <translation>Versamel die nommers…</translation>
    </message>
</context>
<context>
    <name>RemovePassphraseDialog</name>
    <message>
        <source>The database is decrypted: whoever has the file can read it. Backups that are encrypted stay so; keep the passphrase for them.</source>
        <translation>Die databasis word gedekripteer: wie ook al die lêer het, kan dit lees. Rugsteune wat geënkripteer is, bly so; bewaar die wagfrase vir hulle.</translation>
    </message>
    <message>
        <source>Remove the Passphrase</source>
        <translation>Verwyder die wagfrase</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>&amp;Huidige wagfrase</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Huidige wagfrase</translation>
    </message>
    <message>
        <source>&amp;Remove Passphrase</source>
        <translation>&amp;Verwyder wagfrase</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Undo</source>
        <translation>Ontdoen</translation>
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
    <name>Replies</name>
    <message>
        <source>{number} was kept: it can still be messaged.</source>
        <translation>{number} is behou: dit kan steeds boodskappe kry.</translation>
    </message>
    <message>
        <source>{number} was opted out of {names}.</source>
        <translation>{number} is by {names} uitgeteken.</translation>
    </message>
    <message>
        <source>{number} was on the opt-out list already.</source>
        <translation>{number} was reeds op die uittekenlys.</translation>
    </message>
    <message>
        <source>All {count} replies were taken in before. Nothing was added.</source>
        <translation>Al {count} antwoorde is reeds voorheen ingeneem. Niks is bygevoeg nie.</translation>
    </message>
    <message>
        <source>There was no reply that could be taken in. {count} rows were rejected.</source>
        <translation>Daar was geen antwoord wat ingeneem kon word nie. {count} rye is verwerp.</translation>
    </message>
    <message>
        <source>{count} replies to {account} were taken in: {added} opted out, {review} to review.</source>
        <translation>{count} antwoorde aan {account} is ingeneem: {added} uitgeteken, {review} om na te gaan.</translation>
    </message>
    <message>
        <source>1 reply to {account} was taken in: {added} opted out, {review} to review.</source>
        <translation>1 antwoord aan {account} is ingeneem: {added} uitgeteken, {review} om na te gaan.</translation>
    </message>
    <message>
        <source>{count} had been taken in before.</source>
        <translation>{count} is reeds voorheen ingeneem.</translation>
    </message>
    <message>
        <source>{count} rows were rejected.</source>
        <translation>{count} rye is verwerp.</translation>
    </message>
    <message>
        <source>There is no reply in it. Nothing was added.</source>
        <translation>Daar is geen antwoord daarin nie. Niks is bygevoeg nie.</translation>
    </message>
    <message>
        <source>{count} rows repeat earlier ones.</source>
        <translation>{count} rye herhaal vroeëres.</translation>
    </message>
    <message>
        <source>1 row repeats an earlier one.</source>
        <translation>1 ry herhaal ’n vroeëre een.</translation>
    </message>
    <message>
        <source>1 row is a message that was sent, not a reply; it was left out.</source>
        <translation>1 ry is ’n boodskap wat gestuur is, nie ’n antwoord nie; dit is weggelaat.</translation>
    </message>
    <message>
        <source>{count} rows are messages that were sent, not replies; they were left out.</source>
        <translation>{count} rye is boodskappe wat gestuur is, nie antwoorde nie; hulle is weggelaat.</translation>
    </message>
    <message>
        <source>Not taken in. {trouble}</source>
        <translation>Nie ingeneem nie. {trouble}</translation>
    </message>
    <message>
        <source>Taken in for the account {account}: {rows} rows, {stored} replies stored, {seen} stored before, {twice} twice in the file, {rejected} rejected, {added} opted out.</source>
        <translation>Ingeneem vir die rekening {account}: {rows} rye, {stored} antwoorde gestoor, {seen} reeds voorheen gestoor, {twice} dubbel in die lêer, {rejected} verwerp, {added} uitgeteken.</translation>
    </message>
    <message>
        <source>{count} had no time that could be read, or one before 2000 or still to come, and count as received now.</source>
        <translation>{count} het geen tyd gehad wat gelees kon word nie, of een voor 2000 of wat nog moet kom, en tel as nou ontvang.</translation>
    </message>
    <message>
        <source>Row {row} was rejected: {cause}.</source>
        <translation>Ry {row} is verwerp: {cause}.</translation>
    </message>
    <message>
        <source>There was no reply that could be taken in. 1 row was rejected.</source>
        <translation>Daar was geen antwoord wat ingeneem kon word nie. 1 ry is verwerp.</translation>
    </message>
    <message>
        <source>The only reply in it was taken in before. Nothing was added.</source>
        <translation>Die enigste antwoord daarin is voorheen ingeneem. Niks is bygevoeg nie.</translation>
    </message>
    <message>
        <source>1 row was rejected.</source>
        <translation>1 ry is verwerp.</translation>
    </message>
</context>
<context>
    <name>RepliesChoices</name>
    <message>
        <source>First row is a hea&amp;ding</source>
        <translation>Eerste ry is ’n o&amp;pskrif</translation>
    </message>
    <message>
        <source>This computer&apos;s</source>
        <translation>Hierdie rekenaar s’n</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Suid-Afrika</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Rekening</translation>
    </message>
    <message>
        <source>Times without a &amp;zone are</source>
        <translation>Tye sonder ’n tyd&amp;sone is</translation>
    </message>
    <message>
        <source>&amp;Numbers are in</source>
        <translation>&amp;Nommers is in</translation>
    </message>
    <message>
        <source>&amp;Replies are in</source>
        <translation>&amp;Antwoorde is in</translation>
    </message>
    <message>
        <source>&amp;Times are in</source>
        <translation>&amp;Tye is in</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>geen kolom</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>Kolom {letter}</translation>
    </message>
    <message>
        <source>Choose the column</source>
        <translation>Kies die kolom</translation>
    </message>
    <message>
        <source>&amp;Sent or received is in</source>
        <translation>&amp;Gestuur of ontvang staan in</translation>
    </message>
    <message>
        <source>Sh&amp;eet</source>
        <translation>&amp;Blad</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” name the same column, so nothing can be imported. Choose another column in one of the two boxes.</source>
        <translation>“{one}” en “{other}” noem dieselfde kolom, dus kan niks ingevoer word nie. Kies vir een van die twee ’n ander kolom.</translation>
    </message>
</context>
<context>
    <name>RepliesImportDialog</name>
    <message>
        <source>Import Replies</source>
        <translation>Voer antwoorde in</translation>
    </message>
    <message>
        <source>First rows as they will be taken in</source>
        <translation>Eerste rye soos hulle ingeneem sal word</translation>
    </message>
    <message>
        <source>Opt-outs are applied at once; what is in doubt waits for review. The same export twice adds nothing.</source>
        <translation>Uittekeninge word dadelik toegepas; wat twyfelagtig is, wag om nagegaan te word. Dieselfde uitvoer twee keer voeg niks by nie.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Voer in</translation>
    </message>
    <message>
        <source>Replies (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods);;All files (*)</source>
        <translation>Antwoorde (*.csv *.txt *.tsv *.xlsx *.xls *.xlsm *.xlsb *.ods);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Choose a File with Replies</source>
        <translation>Kies ’n lêer met antwoorde</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Kyk daarna…</translation>
    </message>
    <message>
        <source>No reply can be read so. Choose other columns. Or, if the numbers are not of {region}, choose another region for {account} under Accounts.</source>
        <translation>Geen antwoord kan so gelees word nie. Kies ander kolomme. Of, as die nommers nie van {region} is nie, kies ’n ander streek vir {account} onder Rekeninge.</translation>
    </message>
    <message>
        <source>It could not be read.</source>
        <translation>Dit kon nie gelees word nie.</translation>
    </message>
    <message>
        <source>The columns are found by their headings, or by what stands in them.</source>
        <translation>Die kolomme word aan hul opskrifte herken, of aan wat daarin staan.</translation>
    </message>
    <message>
        <source>1 of the first rows is a message that was sent, not a reply; it will be left out.</source>
        <translation>1 van die eerste rye is ’n boodskap wat gestuur is, nie ’n antwoord nie; dit sal weggelaat word.</translation>
    </message>
    <message>
        <source>{count} of the first rows are messages that were sent, not replies; they will be left out.</source>
        <translation>{count} van die eerste rye is boodskappe wat gestuur is, nie antwoorde nie; hulle sal weggelaat word.</translation>
    </message>
    <message>
        <source>This does not look like replies: no heading says that it holds any. If they are, choose the column that the replies are in.</source>
        <translation>Dit lyk nie soos antwoorde nie: geen opskrif sê dat dit antwoorde bevat nie. As dit wel is, kies die kolom waarin die antwoorde is.</translation>
    </message>
    <message>
        <source>More than one column could hold the numbers of those who replied. Choose the one that does.</source>
        <translation>Meer as een kolom kan die nommers bevat van wie geantwoord het. Kies die regte een.</translation>
    </message>
    <message>
        <source>More than one column could hold the replies. Choose the one that does.</source>
        <translation>Meer as een kolom kan die antwoorde bevat. Kies die regte een.</translation>
    </message>
    <message>
        <source>More than one column could hold the numbers of those who replied, and more than one the replies. Choose the two that do.</source>
        <translation>Meer as een kolom kan die nommers bevat van wie geantwoord het, en meer as een die antwoorde. Kies die regte twee.</translation>
    </message>
    <message>
        <source>Some rows may be messages that were sent, not replies, and it is not certain which. Choose the column that says so, or “no column” if all are replies.</source>
        <translation>Party rye is dalk boodskappe wat gestuur is, nie antwoorde nie, en dit is nie seker watter nie. Kies die kolom wat dit sê, of “geen kolom” as almal antwoorde is.</translation>
    </message>
</context>
<context>
    <name>RepliesModel</name>
    <message>
        <source>Received</source>
        <translation>Ontvang</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Uitspraak</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Reël</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(uitgewis)</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>Replies</source>
        <translation>Antwoorde</translation>
    </message>
    <message>
        <source>&amp;Import Replies…</source>
        <translation>&amp;Voer antwoorde in…</translation>
    </message>
    <message>
        <source>&amp;Paste Replies…</source>
        <translation>&amp;Plak antwoorde…</translation>
    </message>
    <message>
        <source>Import Replies…</source>
        <translation>Voer antwoorde in…</translation>
    </message>
    <message>
        <source>Nothing waits for review.</source>
        <translation>Niks wag om nagegaan te word nie.</translation>
    </message>
    <message>
        <source>Show All Replies</source>
        <translation>Wys alle antwoorde</translation>
    </message>
    <message>
        <source>No reply is like this.</source>
        <translation>Geen antwoord is so nie.</translation>
    </message>
    <message>
        <source>{count} to review</source>
        <translation>{count} om na te gaan</translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 antwoord</translation>
    </message>
    <message>
        <source>{count} replies</source>
        <translation>{count} antwoorde</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>Taking in {name}…</source>
        <translation>Neem tans {name} in…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Besonderhede</translation>
    </message>
    <message>
        <source>No replies yet. Import the ones your SMS provider exports, or drop the file here. A folder that is watched, chosen in Settings, takes them in by itself.</source>
        <translation>Nog geen antwoorde nie. Voer dié in wat jou SMS-verskaffer uitvoer, of los die lêer hier. ’n Vouer wat dopgehou word, in Instellings gekies, neem hulle vanself in.</translation>
    </message>
</context>
<context>
    <name>RepliesPasteDialog</name>
    <message>
        <source>Paste Replies</source>
        <translation>Plak antwoorde</translation>
    </message>
    <message>
        <source>083 123 4567 Please stop
072 905 1188 Thank you, see you on Friday</source>
        <translation>083 123 4567 Stop asseblief
072 905 1188 Dankie, sien julle Vrydag</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antwoorde</translation>
    </message>
    <message>
        <source>&amp;Paste from Clipboard</source>
        <translation>&amp;Plak vanaf knipbord</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>A number and then its reply on each line, or columns copied from a spreadsheet.</source>
        <translation>’n Nommer en dan sy antwoord op elke reël, of kolomme wat uit ’n sigblad gekopieer is.</translation>
    </message>
    <message>
        <source>&amp;Account whose messages they answer</source>
        <translation>&amp;Rekening wie se boodskappe hulle beantwoord</translation>
    </message>
    <message>
        <source>&amp;Take In</source>
        <translation>&amp;Neem in</translation>
    </message>
</context>
<context>
    <name>RepliesPreviewModel</name>
    <message>
        <source>Row</source>
        <translation>Ry</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvang</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Uitspraak</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Verwerp</translation>
    </message>
</context>
<context>
    <name>RepliesReportDialog</name>
    <message>
        <source>Pasted replies</source>
        <translation>Geplakte antwoorde</translation>
    </message>
    <message>
        <source>{name}: what was taken in</source>
        <translation>{name}: wat ingeneem is</translation>
    </message>
    <message>
        <source>rows in the file</source>
        <translation>rye in die lêer</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>ingeneem</translation>
    </message>
    <message>
        <source>taken in before</source>
        <translation>voorheen ingeneem</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verwerp</translation>
    </message>
    <message>
        <source>Rejected: {count}</source>
        <translation>Verwerp: {count}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ontdoen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluit</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>twee keer in die lêer</translation>
    </message>
    <message>
        <source>twice in the paste</source>
        <translation>twee keer in wat geplak is</translation>
    </message>
    <message>
        <source>rows pasted</source>
        <translation>rye geplak</translation>
    </message>
    <message>
        <source>sent, not replies</source>
        <translation>gestuur, nie antwoorde nie</translation>
    </message>
    <message>
        <source>Without a time that could be read, or with one before 2000 or still to come, counted as received now: {count}.</source>
        <translation>Sonder ’n tyd wat gelees kon word, of met een voor 2000 of wat nog moet kom, getel as nou ontvang: {count}.</translation>
    </message>
</context>
<context>
    <name>ReplyPanel</name>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Reply in full</source>
        <translation>Volledige antwoord</translation>
    </message>
    <message>
        <source>Opt &amp;Out (A)</source>
        <translation>Teken uit (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep (K)</source>
        <translation>Behou (&amp;K)</translation>
    </message>
    <message>
        <source>View Histor&amp;y</source>
        <translation>Bekyk &amp;geskiedenis</translation>
    </message>
    <message>
        <source>Select a reply to see all of it.</source>
        <translation>Kies ’n antwoord om alles daarvan te sien.</translation>
    </message>
    <message>
        <source>{number} to {account}, {when}</source>
        <translation>{number} aan {account}, {when}</translation>
    </message>
    <message>
        <source>Answered: {words}</source>
        <translation>Antwoord op: {words}</translation>
    </message>
    <message>
        <source>Nothing in it asks for anything.</source>
        <translation>Niks daarin vra vir iets nie.</translation>
    </message>
    <message>
        <source>campaign {name}</source>
        <translation>veldtog {name}</translation>
    </message>
    <message>
        <source>{decided} by action {number}</source>
        <translation>{decided} deur handeling {number}</translation>
    </message>
    <message>
        <source>rules of version {version}</source>
        <translation>reëls van weergawe {version}</translation>
    </message>
    <message>
        <source>The words of this reply were erased by action {number}.</source>
        <translation>Die woorde van hierdie antwoord is deur handeling {number} uitgewis.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a Backup</source>
        <translation>Sit ’n rugsteun terug</translation>
    </message>
    <message>
        <source>The lists, accounts and history become what they were in the backup. What is there now is kept in a file beside the database, and the restore can be undone.</source>
        <translation>Die lyste, rekeninge en geskiedenis word weer wat hulle in die rugsteun was. Wat nou daar is, word in ’n lêer langs die databasis bewaar, en die terugsetting kan ontdoen word.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Rugsteunlêers</translation>
    </message>
    <message>
        <source>There is no backup yet. Choose a file.</source>
        <translation>Daar is nog geen rugsteun nie. Kies ’n lêer.</translation>
    </message>
    <message>
        <source>Choose &amp;File…</source>
        <translation>Kies &amp;lêer…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Sit terug</translation>
    </message>
    <message>
        <source>Opt-out databases (*.sqlite);;All files (*)</source>
        <translation>Uittekendatabasisse (*.sqlite);;Alle lêers (*)</translation>
    </message>
    <message>
        <source>Choose a Backup</source>
        <translation>Kies ’n rugsteun</translation>
    </message>
    <message>
        <source>This is not the passphrase of {name}.</source>
        <translation>Dit is nie die wagfrase van {name} nie.</translation>
    </message>
    <message>
        <source>The backup {name} is encrypted with another passphrase.</source>
        <translation>Die rugsteun {name} is met ’n ander wagfrase geënkripteer.</translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>How long words are kept</source>
        <translation>Hoe lank woorde gehou word</translation>
    </message>
    <message>
        <source>Erase reply &amp;texts and reasons after this many months:</source>
        <translation>Wis antwoorde en redes ná soveel &amp;maande uit:</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Maande</translation>
    </message>
    <message>
        <source>Once a day at the start, and never replies that wait to be decided. Numbers, dates and the proof of what was done stay for ever. Every erasure is on record on the page Activity.</source>
        <translation>Een keer per dag by die begin, en nooit antwoorde wat op ’n besluit wag nie. Nommers, datums en die bewys van wat gedoen is, bly vir altyd. Elke uitwissing staan op die bladsy Aktiwiteit.</translation>
    </message>
    <message>
        <source>Erase Words Older Than {months} Months</source>
        <translation>Wis woorde ouer as {months} maande uit</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Wis tans uit…</translation>
    </message>
    <message>
        <source>There was nothing to erase.</source>
        <translation>Daar was niks om uit te wis nie.</translation>
    </message>
    <message>
        <source>&amp;Set…</source>
        <translation>St&amp;el…</translation>
    </message>
    <message>
        <source>Once a day, at the start, reply texts, reasons and evidence notes older than {months} months are erased for good. This cannot be taken back. At the next start that would be:

{counts}</source>
        <translation>Een keer per dag, by die begin, word antwoordtekste, redes en bewysnotas wat ouer is as {months} maande vir goed uitgewis. Dit kan nie teruggeneem word nie. By die volgende begin sou dit wees:

{counts}</translation>
    </message>
    <message>
        <source>Erase Words by Their Age?</source>
        <translation>Wis woorde uit weens hul ouderdom?</translation>
    </message>
    <message>
        <source>&amp;Erase From Now On</source>
        <translation>Wis van nou af &amp;uit</translation>
    </message>
    <message>
        <source>Words are kept for ever.</source>
        <translation>Woorde word vir altyd gehou.</translation>
    </message>
    <message>
        <source>Words are kept for 1 month.</source>
        <translation>Woorde word 1 maand lank gehou.</translation>
    </message>
    <message>
        <source>Words are kept for {months} months.</source>
        <translation>Woorde word {months} maande lank gehou.</translation>
    </message>
    <message>
        <source>Once a day, at the start, reply texts, reasons and evidence notes older than 1 month are erased for good. This cannot be taken back. At the next start that would be:

{counts}</source>
        <translation>Een keer per dag, by die begin, word antwoordtekste, redes en bewysnotas wat ouer is as 1 maand vir goed uitgewis. Dit kan nie teruggeneem word nie. By die volgende begin sou dit wees:

{counts}</translation>
    </message>
    <message>
        <source>Erase Words Older Than 1 Month</source>
        <translation>Wis woorde ouer as 1 maand uit</translation>
    </message>
    <message>
        <source>Erase No&amp;w…</source>
        <translation>W&amp;is nou uit…</translation>
    </message>
</context>
<context>
    <name>RetentionKeeper</name>
    <message>
        <source>Old words could not be erased. {cause}</source>
        <translation>Ou woorde kon nie uitgewis word nie. {cause}</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>keyword as the whole reply</source>
        <translation>sleutelwoord as die hele antwoord</translation>
    </message>
    <message>
        <source>CANCEL or END as the whole reply</source>
        <translation>CANCEL of END as die hele antwoord</translation>
    </message>
    <message>
        <source>a phrase mentioned anywhere</source>
        <translation>’n frase wat enige plek genoem word</translation>
    </message>
    <message>
        <source>a phrase of this account</source>
        <translation>’n frase van hierdie rekening</translation>
    </message>
    <message>
        <source>offensive emoji</source>
        <translation>aanstootlike emoji</translation>
    </message>
    <message>
        <source>emoji of refusal</source>
        <translation>emoji van weiering</translation>
    </message>
    <message>
        <source>stop + sending</source>
        <translation>stop + stuur</translation>
    </message>
    <message>
        <source>stop + messages</source>
        <translation>stop + boodskappe</translation>
    </message>
    <message>
        <source>stop said for itself</source>
        <translation>stop op sy eie gesê</translation>
    </message>
    <message>
        <source>do not + contact</source>
        <translation>moenie + kontak</translation>
    </message>
    <message>
        <source>do not want + messages</source>
        <translation>wil nie + boodskappe</translation>
    </message>
    <message>
        <source>no more + messages</source>
        <translation>geen verdere + boodskappe</translation>
    </message>
    <message>
        <source>remove + me</source>
        <translation>verwyder + my</translation>
    </message>
    <message>
        <source>remove + number</source>
        <translation>verwyder + nommer</translation>
    </message>
    <message>
        <source>remove said for itself</source>
        <translation>verwyder op sy eie gesê</translation>
    </message>
    <message>
        <source>unsubscribe in a sentence</source>
        <translation>afmeld in ’n sin</translation>
    </message>
    <message>
        <source>opt out in a sentence</source>
        <translation>uitteken in ’n sin</translation>
    </message>
    <message>
        <source>leave me alone</source>
        <translation>los my uit</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>toestemming teruggetrek</translation>
    </message>
    <message>
        <source>law or complaint</source>
        <translation>wet of klagte</translation>
    </message>
    <message>
        <source>called spam</source>
        <translation>spam genoem</translation>
    </message>
    <message>
        <source>strong profanity</source>
        <translation>sterk vloekwoord</translation>
    </message>
    <message>
        <source>profanity aimed at the sender</source>
        <translation>vloekwoord teenoor die afsender</translation>
    </message>
    <message>
        <source>only the sender&apos;s own instruction sent back</source>
        <translation>net die afsender se eie opdrag teruggestuur</translation>
    </message>
    <message>
        <source>taken back in the same breath</source>
        <translation>in dieselfde asem teruggetrek</translation>
    </message>
    <message>
        <source>stop, unclear what</source>
        <translation>stop, onduidelik wat</translation>
    </message>
    <message>
        <source>remove, unclear from what</source>
        <translation>verwyder, onduidelik waarvan</translation>
    </message>
    <message>
        <source>profanity in a friendly reply</source>
        <translation>vloekwoord in ’n vriendelike antwoord</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>verkeerde nommer</translation>
    </message>
    <message>
        <source>not interested</source>
        <translation>nie belangstel nie</translation>
    </message>
    <message>
        <source>refusal without a request</source>
        <translation>weiering sonder ’n versoek</translation>
    </message>
    <message>
        <source>opt-in keyword as the whole reply</source>
        <translation>intekenwoord as die hele antwoord</translation>
    </message>
    <message>
        <source>asks to be messaged again</source>
        <translation>vra om weer boodskappe te kry</translation>
    </message>
    <message>
        <source>asks for help</source>
        <translation>vra hulp</translation>
    </message>
    <message>
        <source>asked for somebody else</source>
        <translation>vir iemand anders gevra</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>“&amp;Wrong number”</source>
        <translation>“Wrong nu&amp;mber”</translation>
    </message>
    <message>
        <source>“&amp;Not interested”</source>
        <translation>“&amp;Not interested”</translation>
    </message>
    <message>
        <source>&amp;CANCEL and END</source>
        <translation>&amp;CANCEL en END</translation>
    </message>
    <message>
        <source>What opts out</source>
        <translation>Wat uitteken</translation>
    </message>
    <message>
        <source>On whose lists a reply puts the number. Choose all accounts where people know you, not accounts.</source>
        <translation>Op wie se lyste ’n antwoord die nommer plaas. Kies alle rekeninge waar mense jou ken, nie rekeninge nie.</translation>
    </message>
    <message>
        <source>Friend&amp;ly profanity</source>
        <translation>Vriendelike vloe&amp;k</translation>
    </message>
    <message>
        <source>Stric&amp;tness</source>
        <translation>S&amp;trengheid</translation>
    </message>
    <message>
        <source>An o&amp;pt-out holds for</source>
        <translation>Uittekening g&amp;eld vir</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Tale</translation>
    </message>
    <message>
        <source>STOP, Opt-Out, Remove, Unsubscribe, Spam, Quit, Delete and profanity opt out whatever is chosen here.</source>
        <translation>STOP, Opt-Out, Remove, Unsubscribe, Spam, Quit, Delete en vloekwoorde teken uit, wat ook al hier gekies word.</translation>
    </message>
    <message>
        <source>Own phrases</source>
        <translation>Eie frases</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Maak skoon</translation>
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
    <message>
        <source>Search &amp;Many Numbers…</source>
        <translation>Soek baie no&amp;mmers…</translation>
    </message>
    <message>
        <source>The list shows the numbers that begin with +{digits}.</source>
        <translation>Die lys wys die nommers wat met +{digits} begin.</translation>
    </message>
    <message>
        <source>The list shows the numbers that begin with +{beginning}, and those with {digits} in them.</source>
        <translation>Die lys wys die nommers wat met +{beginning} begin, en dié met {digits} in.</translation>
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
    <message>
        <source>Show in Folder</source>
        <translation>Wys in vouer</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened from here.</source>
        <translation>Die vouer {folder} kan nie van hier af oopgemaak word nie.</translation>
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
    <message>
        <source>Change the Database…</source>
        <translation>Verander die databasis…</translation>
    </message>
    <message>
        <source>Open Folder of the Log</source>
        <translation>Maak vouer van die logboek oop</translation>
    </message>
    <message>
        <source>The log is in the folder {folder}.</source>
        <translation>Die log is in die vouer {folder}.</translation>
    </message>
    <message>
        <source>Cha&amp;nge…</source>
        <translation>Ver&amp;ander…</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>Rugsteuna&amp;fskrif…</translation>
    </message>
    <message>
        <source>Back Up the Database…</source>
        <translation>Maak rugsteun van die databasis…</translation>
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
    <name>SidebarButton</name>
    <message>
        <source>{page}, {count} waiting</source>
        <translation>{page}, {count} wag</translation>
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
        <source>There is a good backup. The damaged file is kept beside the new one.</source>
        <translation>Daar is ’n goeie rugsteun. Die beskadigde lêer word langs die nuwe een bewaar.</translation>
    </message>
    <message>
        <source>&amp;Restore This Backup</source>
        <translation>&amp;Sit hierdie rugsteun terug</translation>
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
        <source>There is a good backup.</source>
        <translation>Daar is ’n goeie rugsteun.</translation>
    </message>
    <message>
        <source>&amp;Begin a New List</source>
        <translation>&amp;Begin ’n nuwe lys</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Opening the database was cancelled.</source>
        <translation>Die oopmaak van die databasis is gekanselleer.</translation>
    </message>
    <message>
        <source>The backup was restored. The damaged file is kept as {name}.</source>
        <translation>Die rugsteun is teruggesit. Die beskadigde lêer word bewaar as {name}.</translation>
    </message>
    <message>
        <source>This is not the passphrase of {name}. Look for capital letters and type it again.</source>
        <translation>Dit is nie die wagfrase van {name} nie. Kyk na hoofletters en tik dit weer.</translation>
    </message>
    <message>
        <source>The database {name} is encrypted.</source>
        <translation>Die databasis {name} is geënkripteer.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Verlaat</translation>
    </message>
    <message>
        <source>The newest backup, {name}, is encrypted. To restore it, type its passphrase.</source>
        <translation>Die nuutste rugsteun, {name}, is geënkripteer. Tik sy wagfrase om dit terug te sit.</translation>
    </message>
    <message>
        <source>This is not the passphrase of {name}.</source>
        <translation>Dit is nie die wagfrase van {name} nie.</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>Die rugsteun is teruggesit.</translation>
    </message>
    <message>
        <source>The backup was restored. The empty file is kept as {name}.</source>
        <translation>Die rugsteun is teruggesit. Die leë lêer word as {name} bewaar.</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message>
        <source>{count} × {cause}</source>
        <translation>{count} × {cause}</translation>
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
    <name>TestBench</name>
    <message>
        <source>Hi, please stop sending me these
don&apos;t stop
stop the delivery</source>
        <translation>Hallo, hou asseblief op om dit vir my te stuur
moenie ophou nie
stop die aflewering</translation>
    </message>
    <message>
        <source>What each reply is taken for</source>
        <translation>Waarvoor elke antwoord aangesien word</translation>
    </message>
    <message>
        <source>Tr&amp;y replies, one a line</source>
        <translation>&amp;Probeer antwoorde, een per reël</translation>
    </message>
    <message>
        <source>Try replies</source>
        <translation>Probeer antwoorde</translation>
    </message>
    <message>
        <source>{reply}: {verdict}. {rule}. Deciding words: {words}</source>
        <translation>{reply}: {verdict}. {rule}. Deurslaggewende woorde: {words}</translation>
    </message>
    <message>
        <source>The first {count} of {total} lines are judged.</source>
        <translation>Die eerste {count} van {total} reëls word beoordeel.</translation>
    </message>
</context>
<context>
    <name>UndoQuestion</name>
    <message>
        <source>Undo This Action?</source>
        <translation>Ontdoen hierdie handeling?</translation>
    </message>
    <message>
        <source>1 person opted out by a reply of their own and would be messaged again.</source>
        <translation>1 mens het self met ’n antwoord uitgeteken en sou weer boodskappe kry.</translation>
    </message>
    <message>
        <source>{count} people opted out by a reply of their own and would be messaged again.</source>
        <translation>{count} mense het self met ’n antwoord uitgeteken en sou weer boodskappe kry.</translation>
    </message>
    <message>
        <source>Messaging people who said stop can be fined.</source>
        <translation>Boodskappe aan mense wat stop gesê het, kan ’n boete kos.</translation>
    </message>
    <message>
        <source>&amp;Undo and Take Off the List</source>
        <translation>&amp;Ontdoen en haal van die lys af</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
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
        <source>{what}
{when}, {who}.</source>
        <translation>{what}
{when}, {who}.</translation>
    </message>
    <message>
        <source>{added} added, {removed} removed.</source>
        <translation>{added} bygevoeg, {removed} verwyder.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ontdoen</translation>
    </message>
    <message>
        <source>The undo is going on. Nothing is changed until it is done.</source>
        <translation>Die ontdoening is aan die gang. Niks word verander voordat dit klaar is nie.</translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message>
        <source>Undone: {outcome}</source>
        <translation>Ontdoen: {outcome}</translation>
    </message>
    <message>
        <source>What reading replies again led to counts again for {count} of them.</source>
        <translation>Wat van die herlees van antwoorde gekom het, tel weer vir {count} daarvan.</translation>
    </message>
    <message>
        <source>What reading replies again led to was taken back for {count} of them.</source>
        <translation>Wat van die herlees van antwoorde gekom het, is vir {count} daarvan teruggeneem.</translation>
    </message>
    <message>
        <source>1 reply was taken in again.</source>
        <translation>1 antwoord is weer ingeneem.</translation>
    </message>
    <message>
        <source>1 reply was taken back.</source>
        <translation>1 antwoord is teruggeneem.</translation>
    </message>
    <message>
        <source>{count} replies were taken in again.</source>
        <translation>{count} antwoorde is weer ingeneem.</translation>
    </message>
    <message>
        <source>{count} replies were taken back.</source>
        <translation>{count} antwoorde is teruggeneem.</translation>
    </message>
    <message>
        <source>{number} waits for review again.</source>
        <translation>{number} wag weer om nagegaan te word.</translation>
    </message>
    <message>
        <source>What was decided of {number} counts no more.</source>
        <translation>Wat oor {number} besluit is, tel nie meer nie.</translation>
    </message>
    <message>
        <source>{number} is kept again: it can still be messaged.</source>
        <translation>{number} is weer behou: dit kan steeds boodskappe kry.</translation>
    </message>
    <message>
        <source>{number} is opted out again.</source>
        <translation>{number} is weer uitgeteken.</translation>
    </message>
    <message>
        <source>{number} was taken off the opt-out list of {accounts}.</source>
        <translation>{number} is van die uittekenlys van {accounts} afgehaal.</translation>
    </message>
    <message>
        <source>It was taken off the opt-out list of {accounts}.</source>
        <translation>Dit is van die uittekenlys van {accounts} afgehaal.</translation>
    </message>
    <message>
        <source>{count} opt-outs were taken off the list of {accounts}.</source>
        <translation>{count} nommers is van die lys van {accounts} afgehaal.</translation>
    </message>
    <message>
        <source>{number} is back on the opt-out list of {accounts}.</source>
        <translation>{number} is terug op die uittekenlys van {accounts}.</translation>
    </message>
    <message>
        <source>It is back on the opt-out list of {accounts}.</source>
        <translation>Dit is terug op die uittekenlys van {accounts}.</translation>
    </message>
    <message>
        <source>{count} opt-outs are back on the list of {accounts}.</source>
        <translation>{count} nommers is terug op die lys van {accounts}.</translation>
    </message>
    <message>
        <source>No list was changed.</source>
        <translation>Geen lys is verander nie.</translation>
    </message>
    <message>
        <source>1 person stays on the list: they asked for it themselves.</source>
        <translation>1 persoon bly op die lys: hulle het self daarvoor gevra.</translation>
    </message>
    <message>
        <source>{count} people stay on the list: they asked for it themselves.</source>
        <translation>{count} mense bly op die lys: hulle het self daarvoor gevra.</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Check for Updates</source>
        <translation>Soek nuwe weergawes</translation>
    </message>
    <message>
        <source>The program never goes online. It looks in a folder, such as a share or a USB stick, where whoever looks after your programs puts new versions.</source>
        <translation>Die program gaan nooit aanlyn nie. Dit kyk in ’n vouer, soos op die netwerk of ’n USB-stokkie, waar wie na julle programme omsien nuwe weergawes sit.</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>Kies vouer…</translation>
    </message>
    <message>
        <source>Choose the Folder of New Versions</source>
        <translation>Kies die vouer met nuwe weergawes</translation>
    </message>
    <message>
        <source>This is the newest version, {version}.</source>
        <translation>Dit is die nuutste weergawe, {version}.</translation>
    </message>
    <message>
        <source>Other Folder…</source>
        <translation>Ander vouer…</translation>
    </message>
    <message>
        <source>Version {version} of {date} is out, but its files are not in the folder yet. Ask whoever looks after your programs.</source>
        <translation>Weergawe {version} van {date} is uit, maar die lêers is nog nie in die vouer nie. Vra wie na julle programme omsien.</translation>
    </message>
    <message>
        <source>Version {version} of {date} lies in the folder, genuine and whole. Close the program, then open the new file; your lists stay.</source>
        <translation>Weergawe {version} van {date} is in die vouer, eg en volledig. Sluit die program en maak dan die nuwe lêer oop; jou lyste bly.</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Maak vouer oop</translation>
    </message>
    <message>
        <source>The new version is in the folder {folder}.</source>
        <translation>Die nuwe weergawe is in die vouer {folder}.</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Opt-out</source>
        <translation>Uitteken</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nagaan</translation>
    </message>
    <message>
        <source>Opt-in</source>
        <translation>Inteken</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>uitgeteken</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behou</translation>
    </message>
    <message>
        <source>put into review</source>
        <translation>opsy gesit om na te gaan</translation>
    </message>
</context>
<context>
    <name>WatchedFolderCard</name>
    <message>
        <source>Watched folder for replies</source>
        <translation>Dopgehoue vouer vir antwoorde</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>Choose Fol&amp;der…</source>
        <translation>Kie&amp;s vouer…</translation>
    </message>
    <message>
        <source>Replies are to the acco&amp;unt</source>
        <translation>Antwoorde is aan die re&amp;kening</translation>
    </message>
    <message>
        <source>Choose the Folder to Watch</source>
        <translation>Kies die vouer om dop te hou</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Geen vouer word dopgehou nie.</translation>
    </message>
    <message>
        <source>Choose the account</source>
        <translation>Kies die rekening</translation>
    </message>
    <message>
        <source>{name} is the account to try things on: Clean a List does not remove who opts out of it.</source>
        <translation>{name} is die rekening om dinge op te probeer: Maak lys skoon verwyder nie wie daaruit uitteken nie.</translation>
    </message>
    <message>
        <source>Stop Watch&amp;ing</source>
        <translation>Hou o&amp;p dophou</translation>
    </message>
    <message>
        <source>Every file of replies that is put there is taken in while this window is open, and then moved into its folder “done” or “failed” with a note. Without a window “opt-outs replies watch” does the same. Times without a zone are read as chosen last under Import Replies.</source>
        <translation>Elke lêer met antwoorde wat daar geplaas word, word ingeneem terwyl hierdie venster oop is, en dan met ’n nota na die vouer “done” of “failed” daarin geskuif. Sonder ’n venster doen “opt-outs replies watch” dieselfde. Tye sonder ’n tydsone word gelees soos laas by Voer antwoorde in gekies is.</translation>
    </message>
</context>
<context>
    <name>WishFields</name>
    <message>
        <source>How they asked</source>
        <translation>Hoe hulle gevra het</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nie aangeteken nie</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Per telefoon</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Per brief</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>By die toonbank</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Per e-pos</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Andersins</translation>
    </message>
    <message>
        <source>When they asked</source>
        <translation>Wanneer hulle gevra het</translation>
    </message>
    <message>
        <source>&amp;How they asked</source>
        <translation>&amp;Hoe hulle gevra het</translation>
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
    <message>
        <source>{account} (archived)</source>
        <translation>{account} (geargiveer)</translation>
    </message>
</context>
<context>
    <name>_SecretDialog</name>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>&amp;Wys wat getik word</translation>
    </message>
    <message>
        <source>This is not the present passphrase. Nothing was changed. Type it again.</source>
        <translation>Dit is nie die huidige wagfrase nie. Niks is verander nie. Tik dit weer.</translation>
    </message>
</context>
</TS>
