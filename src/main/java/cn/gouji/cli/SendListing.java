package cn.gouji.cli;

import cn.gouji.desk.Post;
import cn.gouji.desk.Settings;
import cn.gouji.ledger.Mail;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tells what would go to whom, and what waits for a person. */
final class SendListing {

    private static final int SHORT = 10;

    private final Console console;
    private final Post post;
    private final Path folder;

    SendListing(Console console, Post post, Path folder) {
        this.console = console;
        this.post = post;
        this.folder = folder;
    }

    /** Lists everything and returns what would go out. */
    List<Post.Waiting> all(Settings settings) {
        List<Post.Waiting> waiting = post.waiting();
        List<Post.Waiting> going =
                waiting.stream().filter(letter -> letter.address().isPresent()).toList();
        if (going.isEmpty()) {
            console.say("send.nothing", Map.of());
        } else {
            console.say("send.going", Map.of("count", going.size(), "server", server(settings)));
            going.forEach(this::going);
        }
        List<Mail> nowhere = waiting.stream()
                .filter(letter -> letter.address().isEmpty())
                .map(Post.Waiting::mail)
                .toList();
        some("send.nowhere", nowhere);
        some("send.overtaken", post.overtaken());
        some("send.refused", post.refused());
        some("send.unsure", post.unsure());
        return going;
    }

    /** Whether something waits for a person. */
    Exit open() {
        return post.unsure().isEmpty() && post.refused().isEmpty() ? Exit.CLEAN : Exit.UNREADABLE;
    }

    private String server(Settings settings) {
        String host = settings.mail().host();
        return host.isEmpty()
                ? console.wording().text("send.no-server")
                : host + ":" + settings.mail().port();
    }

    private void going(Post.Waiting letter) {
        console.say("send.letter-to", values(letter.mail(), letter.address().orElse("")));
        if (letter.hasMoved()) {
            console.say("send.moved", Map.of("before", letter.mail().recipient()));
        }
        if (!letter.mail().error().isEmpty()) {
            console.say("send.before", Map.of("why", letter.mail().error()));
        }
    }

    private void some(String key, List<Mail> mails) {
        if (!mails.isEmpty()) {
            console.say(key, Map.of("count", mails.size(), "folder", folder));
        }
        for (Mail mail : mails) {
            console.say("send.letter", values(mail));
            if (!mail.error().isEmpty()) {
                console.say("send.before", Map.of("why", mail.error()));
            }
        }
    }

    static Map<String, Object> values(Mail mail) {
        return values(mail, mail.recipient());
    }

    private static Map<String, Object> values(Mail mail, String address) {
        return Map.of(
                "id", id(mail),
                "unit", mail.whose().unit(),
                "address", address,
                "subject", mail.subject(),
                "draft", mail.draft());
    }

    /** Enough of the id to name the letter by. */
    static String id(Mail mail) {
        return mail.messageId().substring(1, 1 + SHORT);
    }
}
