package cn.gouji.mail;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outbox in memory, which keeps a list of everything it was told. */
final class MemoryOutbox implements Outbox {

    final Map<String, byte[]> files = new LinkedHashMap<>();
    final Map<String, String> states = new LinkedHashMap<>();
    final List<String> notes = new ArrayList<>();

    /** Drafts a letter and notes it. */
    Entry add(Draft draft) {
        byte[] eml = draft.eml(unit -> java.util.Optional.empty());
        Entry entry = new Entry(draft.messageId(), draft.unit(), MessageId.hash(eml));
        files.put(entry.id(), eml);
        states.put(entry.id(), "draft");
        return entry;
    }

    String state(Entry entry) {
        return states.getOrDefault(entry.id(), "");
    }

    @Override
    public byte[] file(Entry entry) throws IOException {
        byte[] file = files.get(entry.id());
        if (file == null) {
            throw new NoSuchFileException(entry.id());
        }
        return file;
    }

    @Override
    public boolean begin(Entry entry, Instant now) {
        boolean ours = List.of("draft", "postponed").contains(state(entry));
        if (ours) {
            note(entry, "sending", "");
        }
        return ours;
    }

    @Override
    public void ending(Entry entry, Instant now) {
        note(entry, "ending", "");
    }

    @Override
    public void accepted(Entry entry, Instant now) {
        note(entry, "accepted", "");
    }

    @Override
    public void postponed(Entry entry, String why, Instant now) {
        note(entry, "postponed", why);
    }

    @Override
    public void refused(Entry entry, String why, Instant now) {
        note(entry, "refused", why);
    }

    @Override
    public void unsure(Entry entry, String why, Instant now) {
        note(entry, "unsure", why);
    }

    private void note(Entry entry, String state, String why) {
        states.put(entry.id(), state);
        notes.add((state + " " + why).strip());
    }
}
