package cn.gouji.desk;

import cn.gouji.ledger.Mails;
import cn.gouji.mail.Outbox;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

/** The outbox as the ledger keeps it; the letters' files lie in the workspace. */
record LedgerOutbox(Workspace workspace, Mails mails) implements Outbox {

    @Override
    public byte[] file(Entry entry) throws IOException {
        return Files.readAllBytes(workspace.resolve(draft(entry)));
    }

    private String draft(Entry entry) {
        return mails.find(entry.id()).orElseThrow().draft();
    }

    @Override
    public boolean begin(Entry entry, Instant now) {
        return mails.sending(entry.id(), now);
    }

    @Override
    public void ending(Entry entry, Instant now) {
        mails.unsure(entry.id(), "", now);
    }

    @Override
    public void accepted(Entry entry, Instant now) {
        mails.accepted(entry.id(), now);
    }

    @Override
    public void postponed(Entry entry, String why, Instant now) {
        mails.failed(entry.id(), why, now);
    }

    @Override
    public void refused(Entry entry, String why, Instant now) {
        mails.refused(entry.id(), why, now);
    }

    @Override
    public void unsure(Entry entry, String why, Instant now) {
        mails.unsure(entry.id(), why, now);
    }
}
