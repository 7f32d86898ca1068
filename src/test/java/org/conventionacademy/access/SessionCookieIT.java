package org.conventionacademy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
final class SessionCookieIT {
    /// Proxies commonly refuse a header line of 4,096 bytes, and a browser drops a cookie as long.
    private static final int MOST = 3_500;

    @Test
    void cookiesOfSomeoneWithALongArabicNameFitAHeader() {
        Account person = Accounts.named(
                "عبد الرحمن محمد عبد اللطيف حسن إبراهيم مصطفى",
                "المنصوري الحسيني الشافعي البغدادي القرطبي الأندلسي",
                "النيابة العامة لشؤون مكافحة الجرائم السيبرانية والتعاون الدولي والمساعدة القانونية المتبادلة");
        Session session = Session.of(person.username());
        assertThat(session.get("/privacy").asString()).contains("المنصوري الحسيني");
        assertThat(session.cookieHeader()).contains("q_session").hasSizeLessThan(MOST);
    }
}
