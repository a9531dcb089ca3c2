package mingzhang.web.desk;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import mingzhang.ledger.store.LedgerException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Every body that is read has all its fields but those that may be null: what a call left out is said by its name. */
@RestControllerAdvice(basePackageClasses = Desk.class)
class Completeness extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        check(body);
        return body;
    }

    private static void check(@Nullable Object value) {
        if (value instanceof List<?> list) {
            if (list.stream().anyMatch(Objects::isNull)) {
                throw new LedgerException.Refused("列表里有空的一项（null），请去掉后再试。");
            }
            list.forEach(Completeness::check);
        } else if (value instanceof Record one) {
            for (RecordComponent component :
                    Objects.requireNonNull(one.getClass().getRecordComponents())) {
                check(given(one, component));
            }
        }
    }

    private static @Nullable Object given(Record one, RecordComponent component) {
        Object value = value(one, component);
        if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new LedgerException.Refused("缺少字段“" + component.getName() + "”，请对照接口说明补上后再试。");
        }
        return value;
    }

    private static @Nullable Object value(Record one, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
