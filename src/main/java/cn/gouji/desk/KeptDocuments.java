package cn.gouji.desk;

import cn.gouji.across.Document;
import cn.gouji.across.Kept;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.SubmissionKey;
import cn.gouji.ledger.Submissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the ledger keeps of submissions, unpacked; the last ones are at hand, because a department's units are asked for twice. */
final class KeptDocuments {

    private static final int AT_HAND = 48;

    private final Submissions submissions;
    private final Map<SubmissionKey, Document> recent = new LinkedHashMap<>();

    KeptDocuments(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The submission as a document; nothing where an older program answered it, which kept nothing. */
    Optional<Document> of(Document.Owner owner, Entry entry) {
        Document known = recent.remove(entry.key());
        Optional<Document> document = known != null
                ? Optional.of(known)
                : submissions.kept(entry.key()).map(kept -> document(owner, entry, kept));
        document.ifPresent(one -> recent.put(entry.key(), one));
        if (recent.size() > AT_HAND) {
            recent.remove(recent.keySet().iterator().next());
        }
        return document;
    }

    private static Document document(Document.Owner owner, Entry entry, String kept) {
        return new Document(
                owner,
                entry.whose().year(),
                Filing.Kind.valueOf(entry.whose().kind()),
                entry.result().round(),
                entry.key().run(),
                Kept.read(kept));
    }
}
