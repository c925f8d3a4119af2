#include <QList>
#include <QWebChannel>

#include "components.h"

void expose(QWebChannel* channel, const QList<Component*>& components) {
  for (Component* component : components) {
    if (component->shown()) {
      channel->registerObject(component->componentName(), component);
    }
  }
}
